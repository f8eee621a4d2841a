import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const excuse =
  /best[- ]effort|fire[- ](?:and|&)[- ]forget|non[- ]?(?:blocking|critical|essential|fatal|bloquant)|not (?:critical|fatal|essential)|ignor|swallow|on purpose|deliberate|intentional|(?:do not|don't|must not|should not|shouldn't|never) (?:care|fail|block|break|throw)/iu;

// `// biome-ignore lint/…: …` speaks to a tool.
const directive = /^\s*(?:biome-|eslint-|prettier-|deno-|@ts-)/u;

/** Whether a comment at the statement says why its error may be lost; inside or before it, or before the `try` it begins. */
export function isExcused(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  let statement = node;
  while (statement.parent && !isInList(statement)) statement = statement.parent;
  const answer = answers.get(statement) ?? hasExcuse(statement, sourceCode);
  answers.set(statement, answer);
  return answer;
}

/** By statement: one may hold as many findings as a file. */
const answers = new WeakMap<TSESTree.Node, boolean>();
const excusesOfHandler = new WeakMap<TSESTree.CatchClause, boolean>();

function hasExcuse(statement: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (isExcuse(sourceCode.getCommentsBefore(statement)) || isExcuse(sourceCode.getCommentsInside(statement)))
    return true;
  const block = statement.parent;
  const holder = block?.parent;
  if (holder?.type !== "TryStatement" || holder.block !== block) return false;
  return (
    isExcuse(sourceCode.getCommentsBefore(holder)) ||
    (holder.handler !== null && isExcusedBy(holder.handler, sourceCode))
  );
}

/** Every statement of a `try` asks its handler. */
function isExcusedBy(handler: TSESTree.CatchClause, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const answer = excusesOfHandler.get(handler) ?? isExcuse(sourceCode.getCommentsInside(handler));
  excusesOfHandler.set(handler, answer);
  return answer;
}

function isExcuse(comments: readonly TSESTree.Comment[]): boolean {
  return comments.some(({ value }) => !directive.test(value) && excuse.test(value));
}

function isInList({ parent }: TSESTree.Node): boolean {
  return parent?.type === "BlockStatement" || parent?.type === "Program" || parent?.type === "SwitchCase";
}
