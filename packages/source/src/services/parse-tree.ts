import type { Problem } from "@continuous/standards";
import type { TSESTree } from "@typescript-eslint/types";
import { parseSync, type ParserOptions } from "oxc-parser";

import { isTooDeep } from "./is-too-deep.js";
import { createLineIndex } from "./line-index.js";

/**
 * Parses one module's text and asks something of it.
 *
 * @param ask - Gets the tree as typescript-eslint gives it, but for `loc`, and the text without its byte order mark.
 * @returns The answer, or why the text does not parse.
 */
export function parseTree<Answer>(
  path: string,
  source: string,
  ask: (program: TSESTree.Program, text: string) => Answer,
): Answer | Problem {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (isTooDeep(text)) return unparsable(path, text, "it nests deeper than the parser can follow", undefined);
  try {
    const { program, errors } = parseSync(path, text, optionsFor(path));
    const error = errors.find(({ severity }) => severity === "Error");
    if (error !== undefined) return unparsable(path, text, error.message, error.labels[0]?.start);
    // oxc gives the tree that typescript-eslint gives, but for `loc`; the two declare its type apart.
    return ask(program as unknown as TSESTree.Program, text);
  } catch (error) {
    return unparsable(path, text, error instanceof Error ? error.message : String(error), undefined);
  }
}

function optionsFor(path: string): ParserOptions {
  const common = { astType: "ts", preserveParens: false } as const;
  if (/\.[cm]?tsx?$/u.test(path)) return { ...common, lang: path.endsWith("x") ? "tsx" : "ts", sourceType: "module" };
  return { ...common, lang: "jsx", sourceType: path.endsWith(".cjs") ? "commonjs" : "unambiguous" };
}

function unparsable(path: string, text: string, message: string, offset: number | undefined): Problem {
  const place = offset === undefined ? {} : createLineIndex(text).placeOf(offset);
  return {
    code: "parse-error",
    message: `${path} does not parse: ${message}`,
    hint: "Mend the syntax; until then the services of this file are not known.",
    where: { path, ...place },
  };
}
