import { visitorKeys, type ArrowFunctionExpression, type Function as PlainFunction, type Node } from "oxc-parser";

export type FunctionNode = PlainFunction | ArrowFunctionExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/u.test(node?.type ?? "");
}

/** The nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const value: unknown = Reflect.get(node, key);
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const entry of value) if (isNode(entry)) children.push(entry);
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** An expression without what changes only its type, and without `await`. */
export function toBare(node: Node): Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ParenthesizedExpression":
    case "ChainExpression":
      return toBare(node.expression);
    case "AwaitExpression":
      return toBare(node.argument);
    default:
      return node;
  }
}

/** The text of a literal that is nothing but text. */
export function toText(node: Node | undefined): string | undefined {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node?.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** Texts of a literal, or of a list of literals. */
export function toTexts(node: Node | undefined): readonly string[] {
  const nodes = node?.type === "ArrayExpression" ? node.elements : [node];
  return nodes.flatMap((element) => toText(element ?? undefined) ?? []);
}

/** What an object literal has under a name. */
export function getProperty(node: Node | undefined, name: string): Node | undefined {
  return node?.type === "ObjectExpression" ? propertiesOf(node).find(([key]) => key === name)?.[1] : undefined;
}

/** Names and values of an object literal. */
export function propertiesOf(node: Node | undefined): readonly (readonly [string, Node])[] {
  if (node?.type !== "ObjectExpression") return [];
  return node.properties.flatMap((property): readonly (readonly [string, Node])[] => {
    if (property.type !== "Property") return [];
    const key = property.key.type === "Identifier" && !property.computed ? property.key.name : toText(property.key);
    return key === undefined ? [] : [[key, property.value]];
  });
}
