import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ErrorHandlingSuggestions } from "../report.js";
import { findFreeName } from "./find-free-name.js";
import { isInBlock } from "./is-in-block.js";
import { renderThrow } from "./render-throw.js";

/** Suggests `const { data, error } = …; if (error) throw error;` where a result is taken apart in a statement of its own. */
export function suggestTakingError(
  pattern: TSESTree.ObjectPattern,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingSuggestions {
  const statement = pattern.parent.type === "VariableDeclarator" ? pattern.parent.parent : undefined;
  const last = pattern.properties.at(-1);
  if (statement === undefined || last === undefined || !isInBlock(statement)) return [];
  const name = findFreeName(pattern, sourceCode);
  if (name === undefined) return [];
  const property = name === "error" ? "error" : `error: ${name}`;
  return [
    {
      messageId: "readError",
      data: { name },
      fix: (fixer) => [
        fixer.insertTextAfter(last, `, ${property}`),
        fixer.insertTextAfter(statement, renderThrow(name, statement, sourceCode)),
      ],
    },
  ];
}
