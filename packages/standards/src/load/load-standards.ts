import { readFileSync, statSync, type Stats } from "node:fs";
import { relative, resolve } from "node:path";

import { compileStandards } from "../compile/compile-standards.js";
import { recommendedStandards } from "../compile/recommended-standards.js";
import { largestFile, tooLarge } from "../compile/refuse-text.js";
import type { CompiledStandards } from "../compiled-standards.js";
import type { Problem } from "../problem.js";
import { decodeText } from "./decode-text.js";
import { explainReadError } from "./explain-read-error.js";

export interface LoadOptions {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** A file of another name or place, absolute or relative to the root; it has to exist. */
  readonly file?: string | undefined;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

/** Compiled standards, or why there are none. `text` is what was read, for code frames. */
export type LoadedStandards =
  | {
      readonly ok: true;
      /** `standards.source` is `null` where there is no file and the recommended standards hold. */
      readonly standards: CompiledStandards;
      readonly warnings: readonly Problem[];
      readonly text: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly text: string | null };

/** Names the file is looked for under, in this order. */
const fileNames = ["standards.yaml", "standards.yml"] as const;

/**
 * Reads and compiles a repository's standards.yaml. Without one, the recommended standards hold. Whatever is wrong with the
 * file is a problem, never an exception.
 */
export function loadStandards({ root, file, today }: LoadOptions): LoadedStandards {
  const found = file === undefined ? fileNames.filter((name) => exists(resolve(root, name))) : [file];
  const [name, ignored] = found;
  if (name === undefined) return { ok: true, standards: recommendedStandards(), warnings: [], text: null };
  const absolute = resolve(root, name);
  const path = relative(root, absolute).replaceAll("\\", "/");
  const read = readText(absolute, path);
  if (!read.ok) return { ok: false, problems: [read.problem], text: null };
  const result = compileStandards(read.text, { path, today });
  if (!result.ok) return { ...result, text: read.text };
  const warnings = ignored === undefined ? result.warnings : [...result.warnings, secondFile(name, ignored)];
  return { ok: true, standards: result.standards, warnings, text: read.text };
}

type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

function readText(absolute: string, path: string): ReadText {
  try {
    const refused = refuseKind(statSync(absolute), path);
    if (refused !== undefined) return { ok: false, problem: refused };
    return decodeText(readFileSync(absolute), path);
  } catch (error) {
    return { ok: false, problem: explainReadError(error, path) };
  }
}

/** Looked at before opening: a pipe would wait for ever, and ten megabytes need not be read to be refused. */
function refuseKind(stats: Stats, path: string): Problem | undefined {
  if (stats.isDirectory()) {
    return {
      code: "not-a-file",
      message: `${path} is a folder.`,
      hint: "Give the path of a file, or rename the folder.",
      where: { path },
    };
  }
  if (!stats.isFile()) {
    return {
      code: "not-a-file",
      message: `${path} is not a regular file.`,
      hint: "Give the path of a YAML file.",
      where: { path },
    };
  }
  if (stats.size <= largestFile) return undefined;
  const { code, message, hint } = tooLarge(stats.size);
  return { code, message, hint, where: { path } };
}

function exists(absolute: string): boolean {
  try {
    return statSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // It is there, and reading it will say what is wrong.
    return true;
  }
}

function secondFile(name: string, ignored: string): Problem {
  return {
    code: "second-file",
    message: `There is a ${ignored} beside ${name}; only ${name} counts.`,
    hint: `Remove ${ignored}.`,
    where: { path: ignored },
  };
}
