/** A test runner whose own report is read. `script`: any other; it is read by the JUnit files it writes, else by its exit code. */
export type RunnerKind = "vitest" | "jest" | "node" | "playwright" | "mocha" | "bun" | "deno" | "script";

/** A place in a command line where a runner is called. What it needs to report to us is put in here. */
export interface RunnerCall {
  readonly kind: RunnerKind;
  /** Which option goes here: the variables before the command, or the options after it. */
  readonly slot: "variables" | "options";
  /** It says by itself that no test at all is well, too. */
  readonly isEmptyAllowed?: true;
  /** Counts the calls of one command line, from 0. */
  readonly call: number;
}

/** A command line for the shell, with places for our options. */
export type CommandParts = readonly (string | RunnerCall)[];

/** One package of the repository. */
export interface TestPackage {
  /** Relative to the root, with `/`, without one at the end; empty for the root itself. */
  readonly folder: string;
  readonly name: string | null;
  readonly scripts: Readonly<Record<string, string>>;
  /** Names of all its dependencies, whatever their kind. */
  readonly dependencies: readonly string[];
  /** Names of the files in its folder itself. */
  readonly files: readonly string[];
  /** It has a `jest` part in package.json. */
  readonly hasJestPart: boolean;
}

/** Tests of one package that one command line runs. */
export interface Suite {
  /** Unique in the repository: `packages/shop` and, where a package has several, its script. */
  readonly name: string;
  /** The package's folder, relative to the root; empty for the root itself. */
  readonly folder: string;
  readonly package: string | null;
  /** The runners it calls, in the order in which it does. */
  readonly runners: readonly RunnerKind[];
  /** The package script it comes from; `null`: from configuration alone. */
  readonly script: string | null;
  readonly command: CommandParts;
  /** Its runners can be given test files, and then surely run those alone. */
  readonly takesFiles?: true;
  /** Test files to run, relative to the root, sorted. Default: all it has. */
  readonly files?: readonly string[];
}
