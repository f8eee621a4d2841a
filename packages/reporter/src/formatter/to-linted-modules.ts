import { relative } from "node:path";

import type { ESLint } from "eslint";

import type { ModuleResult } from "./format-results.js";

/** ESLint's results with paths relative to the root; files outside of it keep their absolute path. */
export function toLintedModules(results: readonly ESLint.LintResult[], root: string): readonly ModuleResult[] {
  return results.map((result) => {
    const path = relative(root, result.filePath).replaceAll("\\", "/");
    return {
      path: path.startsWith("../") ? result.filePath : path,
      // ESLint gives the source of a file with messages; after --fix it gives the mended text as `output`.
      text: result.source ?? result.output ?? "",
      messages: result.messages,
      suppressedMessages: result.suppressedMessages,
    };
  });
}
