import type { SqlFile, SqlProblem, Token } from "@continuous/postgres";
import type { FileProblem } from "@eslint/core";

/** A problem of the parser as ESLint reports it: from where Postgres points to, to the end of that token. */
export function toFileProblem({ message, index, line, column }: SqlProblem, { tokens }: SqlFile): FileProblem {
  const token = findTokenAt(tokens, index);
  const start = { line, column };
  const isOnOneLine = token !== undefined && token.kind !== "string" && token.kind !== "comment";
  const end = isOnOneLine ? { line, column: column + token.end - index } : start;
  return { ruleId: null, message: `Parsing error: ${message}`, loc: { start, end } };
}

function findTokenAt(tokens: readonly Token[], index: number): Token | undefined {
  return tokens.find(({ start, end }) => start <= index && index < end);
}
