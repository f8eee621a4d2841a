import type { TSESTree } from "@typescript-eslint/types";
import { isTooDeep } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import { parseSync, type Comment, type ParserOptions } from "oxc-parser";

import type { ModuleRecord } from "./module-record.js";
import { toModuleRecord } from "./to-module-record.js";

/** A module that parses. */
export interface OpenedModule {
  /** Without its byte order mark: all offsets count from here. */
  readonly text: string;
  readonly record: ModuleRecord;
  /** The tree as typescript-eslint gives it, but for `loc`. Built when it is asked for, at ten times the cost of the record. */
  readonly program: () => TSESTree.Program;
  readonly comments: () => readonly Comment[];
}

/** Parses a module, or says why it does not parse. */
export function openModule(path: string, source: string): OpenedModule | Problem {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (isTooDeep(text)) return toProblem(path, text, "it nests deeper than the parser can follow", undefined);
  try {
    const result = parseSync(path, text, optionsFor(path, text));
    // The parser's enums are declared and not there at run time.
    const error = result.errors.find(({ severity }) => (severity as string) === "Error");
    if (error !== undefined) return toProblem(path, text, error.message, error.labels[0]?.start);
    let program: TSESTree.Program | undefined;
    return {
      text,
      record: toModuleRecord(result, text),
      // oxc gives the tree that typescript-eslint gives, but for `loc`; the two declare its type apart.
      comments: () => result.comments,
      program: () => (program ??= result.program as unknown as TSESTree.Program),
    };
  } catch (error) {
    return toProblem(path, text, error instanceof Error ? error.message : String(error), undefined);
  }
}

function optionsFor(path: string, text: string): ParserOptions {
  const common = { astType: "ts", preserveParens: false } as const;
  if (/\.[cm]?tsx?$/.test(path)) return { ...common, lang: path.endsWith("x") ? "tsx" : "ts", sourceType: "module" };
  // Bundlers take a .cjs with imports; anything else in one may return at its top.
  const isScript = path.endsWith(".cjs") && !/^\s*(?:import|export)\b/m.test(text);
  return { ...common, lang: "jsx", sourceType: isScript ? "commonjs" : "unambiguous" };
}

function toProblem(path: string, text: string, message: string, offset: number | undefined): Problem {
  const before = offset === undefined ? undefined : text.slice(0, offset);
  const place =
    before === undefined ? {} : { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  return {
    code: "parse-error",
    message: `${path} does not parse: ${message}`,
    hint: "Mend the syntax; until then what this file imports is not known.",
    where: { path, ...place },
  };
}
