import type { TSESTree } from "@typescript-eslint/types";

/** `this.db.orders.find` of such a callee: every name of it, outermost last; of `a().b` those of `a` too. */
export function chainOf(node: TSESTree.Node): readonly string[] {
  switch (node.type) {
    case "Identifier":
      return [node.name];
    case "ThisExpression":
      return ["this"];
    case "MemberExpression": {
      const object = chainOf(node.object);
      const name =
        node.property.type === "Identifier" || node.property.type === "PrivateIdentifier" ? node.property.name : "";
      return object.length === 0 ? [] : [...object, name];
    }
    case "CallExpression":
    case "NewExpression":
      return chainOf(node.callee);
    case "TaggedTemplateExpression":
      return chainOf(node.tag);
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "ChainExpression":
    case "AwaitExpression":
      return chainOf(node.type === "AwaitExpression" ? node.argument : node.expression);
    default:
      return [];
  }
}
