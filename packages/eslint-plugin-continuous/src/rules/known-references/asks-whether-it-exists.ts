import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** What Postgres and PostgREST say where a table or a function does not exist. */
const absence = /\b(?:42P01|42883|PGRST20[25])\b/u;

const functions = new Set(["ArrowFunctionExpression", "FunctionDeclaration", "FunctionExpression"]);

/**
 * Whether the function around a place asks for the error that a missing table or function gives: it knows that there may be
 * none.
 *
 * @param index - Where the name is used, in UTF-16 units.
 */
export function asksWhetherItExists(sourceCode: Readonly<TSESLint.SourceCode>, index: number): boolean {
  if (!absence.test(sourceCode.text)) return false;
  let at: TSESTree.Node | null | undefined = sourceCode.getNodeByRangeIndex(index);
  while (at !== null && at !== undefined && !functions.has(at.type)) at = at.parent;
  return at !== null && at !== undefined && absence.test(sourceCode.getText(at));
}
