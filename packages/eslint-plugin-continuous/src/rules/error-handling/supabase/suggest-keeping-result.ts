import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ErrorHandlingSuggestions } from "../report.js";
import { findFreeName } from "./find-free-name.js";
import { isInBlock } from "./is-in-block.js";
import { renderThrow } from "./render-throw.js";

/** Suggests `const { error } = await …; if (error) throw error;` for a write that stands alone. */
export function suggestKeepingResult(
  value: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingSuggestions {
  const statement = value.parent;
  if (value.type !== "AwaitExpression" || statement?.type !== "ExpressionStatement" || !isInBlock(statement)) return [];
  const name = findFreeName(statement, sourceCode);
  if (name === undefined) return [];
  return [
    {
      messageId: "readError",
      data: { name },
      fix: (fixer) => [
        fixer.insertTextBefore(statement, name === "error" ? "const { error } = " : `const { error: ${name} } = `),
        fixer.insertTextAfter(statement, renderThrow(name, statement, sourceCode)),
      ],
    },
  ];
}
