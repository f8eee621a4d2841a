import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";
import { walkNodes } from "./walk-nodes.js";

/** What a constructor looks at to see whether there is one already, or who called it. */
const guardName = /constructed|created|exists|guard|instance|instantiated|lock|secret|singleton|token/iu;

export function isConstructor(member: TSESTree.ClassElement): member is TSESTree.MethodDefinition {
  return member.type === "MethodDefinition" && member.kind === "constructor";
}

/** The constructor with a body: signatures that stand before it are left out. */
export function findConstructor(node: ClassNode): TSESTree.MethodDefinition | undefined {
  return node.body.body.filter(isConstructor).find((member) => member.value.type === "FunctionExpression");
}

/** Whether no other module can make a second instance: the constructor is private, or minds the first one itself. */
export function isConstructorClosed(node: ClassNode): boolean {
  const constructor = findConstructor(node);
  if (constructor === undefined) return false;
  if (constructor.accessibility === "private" || constructor.accessibility === "protected") return true;
  let isClosed = false;
  walkNodes(constructor.value.body ?? constructor.value, (inner, ancestors) => {
    if (isFunction(inner)) return false;
    if (inner.type === "ReturnStatement" && inner.argument !== null) isClosed = true;
    // One that throws for want of a key minds its arguments, not the first instance.
    if (inner.type === "ThrowStatement" && isForSecondInstance(ancestors, node.id?.name)) isClosed = true;
    return isClosed ? false : undefined;
  });
  return isClosed;
}

function isFunction(node: TSESTree.Node): boolean {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

/** Whether a statement is reached always, or where a test finds an instance or a wrong caller. */
function isForSecondInstance(ancestors: readonly TSESTree.Node[], className: string | undefined): boolean {
  const around = ancestors.findLast((node) => node.type === "IfStatement");
  if (around?.type !== "IfStatement") return true;
  let found = false;
  walkNodes(around.test, (node) => {
    if (node.type === "MetaProperty") found = true;
    if (node.type === "Identifier" && (node.name === className || guardName.test(node.name))) found = true;
    if (node.type === "PrivateIdentifier" && guardName.test(node.name)) found = true;
    return found ? false : undefined;
  });
  return found;
}
