import type { PreparedRun } from "./prepare-run.js";

export const types = ["continuous/singleton-pattern", "continuous/error-handling"] as const;
export type BranchName = "main" | "topic";

/** Something wrong in the code. Its key is the truth of what is the same finding: no matcher and no database sees it. */
export interface Defect {
  readonly key: string;
  readonly type: string;
  /** What its fingerprint is made of: few values, so that fingerprints collide. */
  readonly label: number;
  readonly line: number;
  /** Of its text, and of what the rule says about it. */
  readonly version: number;
}

export interface SourceFile {
  /** Stays when the file is renamed. */
  readonly id: string;
  readonly name: string;
  /** Does not parse. */
  readonly isBroken: boolean;
  readonly defects: readonly Defect[];
}

/** One branch's files, and what its standards.yaml says. Never changed in place: a run keeps the tree that it was made of. */
export interface Tree {
  readonly files: readonly SourceFile[];
  /** A rule's options, as a hash; `null`: it is off. */
  readonly rules: Readonly<Record<string, string | null>>;
  /** Keys of what a comment silences. */
  readonly silenced: ReadonlySet<string>;
  /** What was mended or deleted, and may come back. */
  readonly mended: readonly { readonly file: string; readonly defect: Defect }[];
  readonly deleted: readonly SourceFile[];
}

/** All that is there outside of the store. */
export interface World {
  /** Keeps histories apart that share a store. */
  readonly prefix: string;
  readonly trees: Record<BranchName, Tree>;
  /** Ids of files by every name that one ever had. A name is never given to another file. */
  readonly names: Map<string, string>;
  /** Made, and not delivered yet. */
  readonly pending: PreparedRun[];
  readonly sent: PreparedRun[];
  /** Minutes. */
  clock: number;
  /** To make names of. */
  count: number;
}

export function createWorld(prefix: string): World {
  const aDefect = (key: string, type: 0 | 1, label: number): Defect => ({
    key,
    type: types[type],
    label,
    line: 10 * label + 3,
    version: 0,
  });
  const aFile = (id: string, defects: readonly Defect[]): SourceFile => ({
    id,
    name: `${id}.ts`,
    isBroken: false,
    defects,
  });
  const tree: Tree = {
    files: [
      aFile("F1", [aDefect("D1", 0, 0), aDefect("D2", 0, 1), aDefect("D3", 1, 0)]),
      aFile("F2", [aDefect("D4", 0, 0)]),
      aFile("F3", []),
    ],
    rules: { [types[0]]: "1", [types[1]]: "1" },
    silenced: new Set(),
    mended: [],
    deleted: [],
  };
  const names = new Map(tree.files.map(({ id, name }) => [name, id]));
  return { prefix, trees: { main: tree, topic: tree }, names, pending: [], sent: [], clock: 0, count: 4 };
}

/** One of some values, by any number. */
export function pick<T>(values: readonly T[], nth: number): T | undefined {
  return values[nth % Math.max(1, values.length)];
}
