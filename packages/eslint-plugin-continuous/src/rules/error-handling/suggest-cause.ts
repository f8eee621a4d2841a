import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import type { ErrorHandlingSuggestions } from "./report.js";

const builtin = /^(?:Error|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError)$/u;

/** Suggests `{ cause: error }` for a built-in error with a message; other classes take what they like. */
export function suggestCause(
  thrown: TSESTree.NewExpression,
  thrownName: string,
  clause: TSESTree.CatchClause,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingSuggestions {
  const [message, another] = thrown.arguments;
  if (message === undefined || another !== undefined || message.type === "SpreadElement") return [];
  if (!builtin.test(thrownName)) return [];
  const { param } = clause;
  if (param !== null && param.type !== "Identifier") return [];
  const name = param === null ? "error" : param.name;
  const catchToken = sourceCode.getFirstToken(clause);
  return [
    {
      messageId: "addCause",
      data: { name },
      *fix(fixer) {
        if (param === null && catchToken !== null) yield fixer.insertTextAfter(catchToken, ` (${name})`);
        yield fixer.insertTextAfter(message, `, { cause: ${name} }`);
      },
    },
  ];
}
