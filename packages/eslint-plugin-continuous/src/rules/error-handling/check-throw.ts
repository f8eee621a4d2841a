import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findLostCause } from "./find-lost-cause.js";
import { findNonError } from "./find-non-error.js";
import type { ErrorHandlingSuggestions, ReportFinding } from "./report.js";

/** Reports what is thrown and is no Error, and a new error in a catch that forgets the one it answers. */
export function checkThrow(
  statement: TSESTree.ThrowStatement,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const nonError = findNonError(statement.argument, sourceCode);
  if (nonError !== undefined) {
    const suggest = suggestNewError(statement.argument, nonError, sourceCode);
    report({ node: statement.argument, messageId: "nonErrorThrown", data: { thrown: kindOf(nonError) }, suggest });
    return;
  }
  const lost = findLostCause(statement, sourceCode);
  if (lost !== undefined) report(lost);
}

/** Text becomes a message; what an object wants to say, only its author knows. */
function suggestNewError(
  thrown: TSESTree.Expression,
  nonError: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ErrorHandlingSuggestions {
  if (thrown !== nonError || kindOf(nonError) !== "a string") return [];
  const text = sourceCode.getText(thrown);
  return [{ messageId: "throwNewError", fix: (fixer) => fixer.replaceText(thrown, `new Error(${text})`) }];
}

function kindOf(node: TSESTree.Node): string {
  switch (node.type) {
    case "ObjectExpression":
      return "an object";
    case "ArrayExpression":
      return "an array";
    case "Identifier":
      return `'${node.name}'`;
    case "Literal":
      return typeof node.value === "string" ? "a string" : `'${node.raw}'`;
    default:
      return "a string";
  }
}
