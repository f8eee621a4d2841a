import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findLostCause } from "./find-lost-cause.js";
import { findNonError } from "./find-non-error.js";
import type { ReportFinding } from "./report.js";

/** Reports what is thrown and is no Error, and a new error in a catch that forgets the one it answers. */
export function checkThrow(
  statement: TSESTree.ThrowStatement,
  sourceCode: Readonly<TSESLint.SourceCode>,
  report: ReportFinding,
): void {
  const nonError = findNonError(statement.argument, sourceCode);
  if (nonError !== undefined) {
    report({ node: statement.argument, messageId: "nonErrorThrown", data: { thrown: kindOf(nonError) } });
    return;
  }
  const lost = findLostCause(statement, sourceCode);
  if (lost !== undefined) report(lost);
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
