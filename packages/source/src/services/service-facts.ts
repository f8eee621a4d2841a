import type { PackageFacts } from "./find-package-facts.js";

/** How it comes that there is one instance of a service. */
export type SingletonMechanism = "get_instance" | "module_instance" | "static_class" | "module" | "factory";

/** What one module says of one service that it exports. Positions start at 1; columns count UTF-16 units. */
export interface ServiceFacts {
  /** The exported name: of the class, else of the instance or object; for a module of functions its file's stem. */
  readonly name: string;
  readonly kind: "class" | "object" | "functions";
  /** Every exported name that belongs to it, sorted: `["AuthService", "authService"]`. */
  readonly exports: readonly string[];
  /** Public methods (or exported functions), in order of appearance. */
  readonly methods: readonly string[];
  /** The class's own name, where the service is a class; it may be private to the module. */
  readonly className: string | null;
  /** The exported instance of the class, where there is one. */
  readonly instanceName: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** `null`: more than one instance may come to be. */
  readonly singleton: { readonly mechanism: SingletonMechanism } | null;
  /**
   * The static method or getter that keeps the one instance, as it is asked: `getInstance()`, `shared`. It may stand
   * beside a public constructor. Left out where there is none.
   */
  readonly accessor?: string;
  /** Takes its collaborators through its constructor and makes none of them. */
  readonly injected: boolean;
  /** What it reads of its environment, sorted: `process.env`, `import.meta.env`, `window`, … */
  readonly environment: readonly string[];
  /** The method that answers whether it is well, or `null`. */
  readonly healthCheck: string | null;
  /** It hands everything on to a service of another module: a second door to that one, not a second service. */
  readonly isWrapper?: true;
  /** Classes of other modules of which it makes an instance and keeps it, sorted; left out where there are none. */
  readonly keeps?: readonly string[];
}

/** A service with the place of its module. */
export interface CatalogedService extends ServiceFacts {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Where several modules export one name, `Name (directory)`; else the name. */
  readonly displayName: string;
}

/** A live module outside of the service files that makes an instance of a service and keeps it. */
export interface ServiceKeeper {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** The services' classes, sorted. */
  readonly keeps: readonly string[];
}

/** A folder with a package.json, as the nearest one above a service file. */
export interface ServicePackage extends PackageFacts {
  /** Relative to the root, with `/`, without one at the end; empty for the root itself. */
  readonly folder: string;
}

/** Every service of a repository's service files: what a rule may know of other files. Plain data, sorted by path. */
export interface ServiceCatalog {
  readonly schemaVersion: 1;
  readonly services: readonly CatalogedService[];
  /** Sorted by path; left out where nobody looked. */
  readonly keepers?: readonly ServiceKeeper[];
  /** The packages that the service files belong to, sorted by folder; left out where there are none. */
  readonly packages?: readonly ServicePackage[];
}
