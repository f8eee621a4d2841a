import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { isLogCall } from "./is-log-call.js";
import { unwrap } from "./unwrap.js";

const preparing =
  /^(?:String|Date|now|stringify|keys|join|slice|includes|startsWith|instanceOf)$|^(?:to|format|serialize|normalize|parse|is|describe)[A-Z]?|^(?:get|extract)\w*(?:Error|Message)/u;

// A log entry that says what happens instead tells of a choice.
const choice =
  /\bskipp|\bcontinu|\bfall(?:ing)?[- ]?back|\busing (?:\w+ )?(?:default|local|cached|mock)|\bignor|\bnon-?(?:critical|blocking|fatal)/iu;

/** Whether a statement of a catch does no more than write to a log, or prepare what it writes. */
export function isOnlyLogging(statement: TSESTree.Statement, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  switch (statement.type) {
    case "EmptyStatement":
      return true;
    case "BlockStatement":
      return statement.body.every((inner) => isOnlyLogging(inner, sourceCode));
    case "ExpressionStatement":
      return isLogExpression(statement.expression) && !choice.test(sourceCode.getText(statement));
    case "IfStatement":
      return (
        isOnlyLogging(statement.consequent, sourceCode) &&
        (statement.alternate === null || isOnlyLogging(statement.alternate, sourceCode))
      );
    case "VariableDeclaration":
      return statement.declarations.every(({ init }) => init === null || isPreparation(init));
    default:
      return false;
  }
}

function isLogExpression(expression: TSESTree.Expression): boolean {
  if (expression.type === "LogicalExpression") return isLogCall(expression.right);
  return isLogCall(expression);
}

function isPreparation(node: TSESTree.Node): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "Identifier":
    case "Literal":
    case "TemplateLiteral":
    case "ObjectExpression":
    case "BinaryExpression":
      return true;
    case "MemberExpression":
      return isPreparation(value.object);
    case "ConditionalExpression":
      return isPreparation(value.consequent) && isPreparation(value.alternate);
    case "LogicalExpression":
      return isPreparation(value.left) && isPreparation(value.right);
    case "CallExpression":
      return isPreparingCallee(unwrap(value.callee));
    default:
      return false;
  }
}

function isPreparingCallee(callee: TSESTree.Node): boolean {
  if (callee.type === "Identifier") return preparing.test(callee.name);
  return (
    callee.type === "MemberExpression" && callee.property.type === "Identifier" && preparing.test(callee.property.name)
  );
}
