import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const excuse =
  /best[- ]effort|fire[- ](?:and|&)[- ]forget|non[- ]?(?:blocking|critical|essential|fatal|bloquant)|not (?:critical|fatal|essential)|ignor|swallow|on purpose|deliberate|intentional|(?:do not|don't|must not|should not|shouldn't|never) (?:care|fail|block|break|throw)/iu;

// `// biome-ignore lint/…: …` speaks to a tool.
const directive = /^\s*(?:biome-|eslint-|prettier-|deno-|@ts-)/u;

/** Whether a comment at the statement says why its error may be lost; inside or before it, or before the `try` it begins. */
export function isExcused(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  let statement = node;
  while (statement.parent && !isInList(statement)) statement = statement.parent;
  const comments = [...sourceCode.getCommentsBefore(statement), ...sourceCode.getCommentsInside(statement)];
  const block = statement.parent;
  const holder = block?.parent;
  if (holder?.type === "TryStatement" && holder.block === block) {
    comments.push(...sourceCode.getCommentsBefore(holder));
    if (holder.handler !== null) comments.push(...sourceCode.getCommentsInside(holder.handler));
  }
  return comments.some(({ value }) => !directive.test(value) && excuse.test(value));
}

function isInList({ parent }: TSESTree.Node): boolean {
  return parent?.type === "BlockStatement" || parent?.type === "Program" || parent?.type === "SwitchCase";
}
