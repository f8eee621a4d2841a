/** A package that the repository has installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** The folder whose `node_modules` hold it, relative to the root; empty for the root itself. */
  readonly folder: string;
  /** The versions of Node that it says it runs on, or `null`. */
  readonly node: string | null;
  /** The versions of TypeScript that it says it takes, or `null`. */
  readonly typescript: string | null;
}

/** What versions meet each other here. Ranges are as npm writes them. */
export interface VersionFacts {
  /** Of the Node that runs. */
  readonly node: string;
  /** Our own version, and what it runs with. */
  readonly own: {
    readonly version: string;
    readonly node: string;
    readonly eslint: string;
    readonly typescript: string;
  };
  /** The versions of Node that the repository's own package.json asks for, or `null`. */
  readonly wanted: string | null;
  readonly installed: readonly InstalledPackage[];
}
