/** How much a finding matters. ESLint knows two levels: `critical` is its `error`, the other two its `warn`. */
export type Severity = "critical" | "warning" | "info";

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One ESLint rule (or reporter check) that a standard switches on. */
export interface CompiledRule {
  /** `continuous/singleton-pattern`; also the `issue_type` of what it finds. */
  readonly id: string;
  readonly severity: Severity;
  /** The rule's only option object, complete: defaults, service globs and exceptions in force are in it. */
  readonly options: Readonly<Record<string, Json>>;
}

/** One standard that is switched on. */
export interface CompiledStandard {
  /** Its place in standards.yaml: `services.singleton_pattern`, `database.naming.tables`. */
  readonly id: string;
  readonly severity: Severity;
  /** Rules that hold it, in ESLint or in the reporter; `environment_detection` has two. */
  readonly rules: readonly CompiledRule[];
}

/** An exception of standards.yaml. `items` match an item's name, `paths` are globs; one of both is not empty. */
export interface CompiledException {
  readonly standard: string;
  readonly items: readonly string[];
  readonly paths: readonly string[];
  readonly reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`, UTC; `null`: for ever. */
  readonly until: string | null;
  /** Line in standards.yaml, from 1. */
  readonly line: number;
}

/** Which files are service files: globs relative to the root. */
export interface ServiceGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export type Runtime = "universal" | "node" | "browser";

/** A constructor nobody should call directly, and what to use instead. */
export interface ClientConstructor {
  readonly module: string;
  readonly name: string;
  readonly use: string;
}

export interface DatabaseScope {
  /** Globs of migrations; `null`: found. */
  readonly migrations: readonly string[] | null;
  /** Globs of generated types files; `null`: found. */
  readonly types: readonly string[] | null;
  readonly schemas: readonly string[];
}

export interface TestingScope {
  /** Globs of critical paths. */
  readonly criticalPaths: readonly string[];
  /** Percent, 0 to 100, or `null` where no minimum is set. */
  readonly minimumCoverage: { readonly services: number | null; readonly criticalPaths: number | null };
}

/** standards.yaml, compiled: plain, sorted, frozen data. The same text on the same day gives the same bytes. */
export interface CompiledStandards {
  readonly schemaVersion: 1;
  /** Path of the file as given, or `null` for the recommended standards. */
  readonly source: string | null;
  /** SHA-256 (hex) of everything below. */
  readonly hash: string;
  readonly services: ServiceGlobs;
  readonly database: DatabaseScope;
  readonly pipelines: { readonly include: readonly string[] };
  readonly testing: TestingScope;
  /** Only what is switched on, sorted by id. */
  readonly standards: readonly CompiledStandard[];
  /** In force today; these are also in the rules' options. */
  readonly exceptions: readonly CompiledException[];
  /** Past their `until`: they no longer count and are themselves reported. */
  readonly expired: readonly CompiledException[];
}
