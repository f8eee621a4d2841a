import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";
import { resolveValue } from "./resolve-value.js";
import type { ModuleShape } from "./to-module-shape.js";
import { toBareExpression } from "./to-bare-expression.js";
import { walkNodes } from "./walk-nodes.js";

/** What an expression makes: an instance at once, or a function that makes one when called. */
export type FactoryProduct =
  | {
      readonly kind: "class";
      readonly node: ClassNode | null;
      readonly name: string;
      readonly how: "instance" | "factory";
    }
  | { readonly kind: "object"; readonly node: TSESTree.ObjectExpression; readonly how: "instance" | "factory" };

const maxDepth = 4;

const cachingCall = /^(?:cache|lazy|memo|memoi[sz]e|once|singleton)$/iu;

/** Finds the class whose instance (or the object which) an expression or an exported function gives. */
export function findFactoryProduct(shape: ModuleShape, node: TSESTree.Node, depth = 0): FactoryProduct | undefined {
  if (depth > maxDepth) return undefined;
  const value = toBareExpression(node);
  switch (value.type) {
    case "NewExpression":
      return productOfClass(shape, value.callee);
    case "LogicalExpression":
      return findFactoryProduct(shape, value.right, depth + 1) ?? findFactoryProduct(shape, value.left, depth + 1);
    case "AssignmentExpression":
      return findFactoryProduct(shape, value.right, depth + 1);
    case "ConditionalExpression":
      return (
        findFactoryProduct(shape, value.consequent, depth + 1) ?? findFactoryProduct(shape, value.alternate, depth + 1)
      );
    case "CallExpression":
      return productOfCall(shape, value, depth);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration": {
      const product = productOfFunction(shape, value, depth);
      return product?.kind === "class" ? { ...product, how: "factory" } : undefined;
    }
    default:
      return undefined;
  }
}

function productOfClass(shape: ModuleShape, callee: TSESTree.Node): FactoryProduct | undefined {
  if (callee.type === "ClassExpression")
    return { kind: "class", node: callee, name: callee.id?.name ?? "", how: "instance" };
  if (callee.type !== "Identifier") return undefined;
  const binding = shape.bindings.get(callee.name);
  // Without a binding it is a global: `new Map()`.
  if (binding === undefined) return undefined;
  if (binding.kind === "import")
    return isOwnCode(binding.source) ? { kind: "class", node: null, name: callee.name, how: "instance" } : undefined;
  const resolved = resolveValue(shape, callee)?.value;
  return resolved?.type === "ClassDeclaration" || resolved?.type === "ClassExpression"
    ? { kind: "class", node: resolved, name: resolved.id?.name ?? callee.name, how: "instance" }
    : undefined;
}

/** A package's client (`new Redis()`) is no service of this repository. */
function isOwnCode(source: string): boolean {
  return /^(?:\.|~|#|@\/|src\/)/u.test(source);
}

function productOfCall(shape: ModuleShape, call: TSESTree.CallExpression, depth: number): FactoryProduct | undefined {
  const callee = toBareExpression(call.callee);
  if (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    /^(?:get)?(?:shared)?instance$/iu.test(callee.property.name)
  ) {
    return productOfClass(shape, callee.object);
  }
  // `once(() => new X())` gives a function that gives the instance.
  const [made] = call.arguments;
  if (made !== undefined && isFunction(made) && callee.type === "Identifier" && cachingCall.test(callee.name)) {
    const product = productOfFunction(shape, made, depth);
    return product?.kind === "class" ? { ...product, how: "factory" } : undefined;
  }
  const resolved = callee.type === "Identifier" ? resolveValue(shape, callee)?.value : callee;
  return resolved !== undefined && isFunction(resolved) ? productOfFunction(shape, resolved, depth) : undefined;
}

type FunctionNode = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression" || node.type === "FunctionDeclaration"
  );
}

/** What functions of a module give, by how deep they were asked: a factory is called as often as people like. */
const productsOf = new WeakMap<ModuleShape, Map<FunctionNode, Map<number, FactoryProduct | undefined>>>();

function productOfFunction(shape: ModuleShape, node: FunctionNode, depth: number): FactoryProduct | undefined {
  const products = productsOf.get(shape) ?? new Map<FunctionNode, Map<number, FactoryProduct | undefined>>();
  productsOf.set(shape, products);
  const byDepth = products.get(node) ?? new Map<number, FactoryProduct | undefined>();
  products.set(node, byDepth);
  if (!byDepth.has(depth)) byDepth.set(depth, readProduct(shape, node, depth));
  return byDepth.get(depth);
}

function readProduct(shape: ModuleShape, node: FunctionNode, depth: number): FactoryProduct | undefined {
  let puts: Puts | undefined;
  const seen = new Set<string>();
  for (const returned of returnedBy(node)) {
    const value = toBareExpression(returned);
    if (value.type === "ObjectExpression") return { kind: "object", node: value, how: "instance" };
    let product: FactoryProduct | undefined;
    if (value.type === "Identifier" || value.type === "MemberExpression") {
      const name = toText(value);
      if (seen.has(name)) continue;
      seen.add(name);
      puts ??= listPuts(node);
      product = productOfPuts(shape, puts.get(name) ?? [], depth);
    } else product = findFactoryProduct(shape, value, depth + 1);
    if (product !== undefined) return product;
  }
  return undefined;
}

/** What a function puts into its variables and fields, by their text: `instance = new X(); return instance`. */
type Puts = ReadonlyMap<string, readonly TSESTree.Node[]>;

function listPuts(node: FunctionNode): Puts {
  const puts = new Map<string, TSESTree.Node[]>();
  walkNodes(node.body, (inner) => {
    if (isFunction(inner) && inner !== node) return false;
    const [target, made] =
      inner.type === "AssignmentExpression"
        ? [inner.left, inner.right]
        : inner.type === "VariableDeclarator"
          ? [inner.id, inner.init]
          : [null, null];
    if (target === null || made === null) return undefined;
    const name = toText(target);
    const others = puts.get(name);
    if (others === undefined) puts.set(name, [made]);
    else others.push(made);
    return undefined;
  });
  return puts;
}

function productOfPuts(shape: ModuleShape, puts: readonly TSESTree.Node[], depth: number): FactoryProduct | undefined {
  for (const made of puts) {
    const unwrapped = toBareExpression(made);
    const product: FactoryProduct | undefined =
      unwrapped.type === "ObjectExpression"
        ? { kind: "object", node: unwrapped, how: "instance" }
        : findFactoryProduct(shape, made, depth + 1);
    if (product !== undefined) return product;
  }
  return undefined;
}

function returnedBy(node: FunctionNode): readonly TSESTree.Node[] {
  if (node.body.type !== "BlockStatement") return [node.body];
  const returned: TSESTree.Node[] = [];
  walkNodes(node.body, (inner) => {
    if (isFunction(inner) || inner.type === "ClassDeclaration" || inner.type === "ClassExpression") return false;
    if (inner.type === "ReturnStatement" && inner.argument !== null) returned.push(inner.argument);
    return undefined;
  });
  return returned;
}

function toText(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression") return "";
  return `${toText(node.object)}.${node.property.type === "Identifier" || node.property.type === "PrivateIdentifier" ? node.property.name : ""}`;
}
