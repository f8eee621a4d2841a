import * as parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/types";
import type { Program, SourceFile } from "typescript";
import ts from "typescript";

/** The TypeScript parser, which takes the tree of a program that the host has made anyway. */
export interface ProgramParser {
  readonly parser: Pick<typeof parser, "meta" | "parseForESLint">;
  /** Runs something whose parsing may use this program; `undefined`: the text alone. */
  readonly withProgram: <Result>(program: Program | undefined, run: () => Result) => Result;
}

/** So that a text is seen alike with a program and without: scopes do not depend on the project's settings. */
const alike: parser.ParserOptions = { lib: ["esnext"], jsxPragma: "React", jsxFragmentName: null };

/**
 * A program goes to the parser beside the config, not in it: configs are compared and cloned, and would keep every old program alive.
 *
 * @param version - Of the TypeScript that made the programs. Where it is another one than the parser's, trees differ in what their
 * numbers mean, and findings would be lost without a word: the text alone is used then.
 * @param onTree - Gets each tree that is made, and the absolute path.
 */
export function createProgramParser(
  version: string | null,
  onTree?: (path: string, text: string, tree: TSESTree.Program) => void,
): ProgramParser {
  let current: Program | undefined;
  return {
    parser: {
      meta: parser.meta,
      parseForESLint(text, options) {
        const given = { ...options, onUnsupportedTypeScriptVersion: "ignore" as const };
        const program = hasText(current, options?.filePath, text) ? current : undefined;
        const parsed = parser.parseForESLint(
          text,
          program === undefined ? given : { ...alike, ...given, programs: [program] },
        );
        if (typeof text === "string" && options?.filePath !== undefined) onTree?.(options.filePath, text, parsed.ast);
        return parsed;
      },
    },
    withProgram(program, run) {
      current = version === ts.version ? program : undefined;
      try {
        return run();
      } finally {
        current = undefined;
      }
    },
  };
}

/** A byte order mark, or a text that the host has not seen yet: ranges of the program's tree would be wrong in it. */
function hasText(program: Program | undefined, path: string | undefined, text: string | SourceFile): boolean {
  return path !== undefined && program?.getSourceFile(path)?.text === text;
}
