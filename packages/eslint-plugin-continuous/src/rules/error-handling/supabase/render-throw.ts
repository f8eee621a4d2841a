import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** `if (error) throw error;` on a line of its own, as the statement before it is written. */
export function renderThrow(name: string, statement: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const line = sourceCode.lines[statement.loc.start.line - 1] ?? "";
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  const semicolon = sourceCode.getLastToken(statement)?.value === ";" ? ";" : "";
  return `\n${indent}if (${name}) throw ${name}${semicolon}`;
}
