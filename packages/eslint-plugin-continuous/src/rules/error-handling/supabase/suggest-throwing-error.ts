import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ErrorHandlingSuggestions } from "../report.js";
import { isInBlock } from "./is-in-block.js";
import { renderThrow } from "./render-throw.js";

/** Suggests `if (error) throw error;` where the error is taken and not read. */
export function suggestThrowingError(
  binding: TSESTree.Identifier,
  pattern: TSESTree.ObjectPattern,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingSuggestions {
  const statement = pattern.parent.type === "VariableDeclarator" ? pattern.parent.parent : undefined;
  if (statement === undefined || !isInBlock(statement)) return [];
  const { name } = binding;
  return [
    {
      messageId: "readError",
      data: { name },
      fix: (fixer) => fixer.insertTextAfter(statement, renderThrow(name, statement, sourceCode)),
    },
  ];
}
