import { isTooDeep } from "@continuous/source/load";
import { parseSync, type ParseResult } from "oxc-parser";

/**
 * Parses a module of a program, JavaScript with whatever its bundler allows. `undefined` where the parser cannot take it: the
 * module's own problem is told where its imports are read.
 */
export function parseLoosely(path: string, text: string): ParseResult | undefined {
  // A native parser that runs out of stack takes the whole process with it.
  if (isTooDeep(text)) return undefined;
  try {
    return parseSync(path, text, /\.[cm]?tsx?$/u.test(path) ? {} : { lang: "jsx", sourceType: "unambiguous" });
  } catch {
    return undefined;
  }
}
