import { walkNodes } from "@continuous/source";
import { analyze, type ScopeManager } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/types";

import type { TextRange } from "../edited-text.js";
import { createFollower } from "./create-follower.js";
import type { ReferenceTarget } from "./reference-target.js";

const analyzed = new WeakMap<TSESTree.Program, ScopeManager>();

/**
 * What the identifier, or the import path, at an offset stands for: followed to an import or to the top of the module, through
 * `new Orders()`, `Orders.getInstance()`, `getOrders()`, type annotations and `this.orders`. A local variable that only has the name
 * of a service stands for nothing.
 */
export function findReference(
  tree: TSESTree.Program,
  offset: number,
): { readonly target: ReferenceTarget; readonly range: TextRange } | undefined {
  const chain = findChain(tree, offset);
  const node = chain.at(-1);
  if (node?.type === "Literal") {
    const target = toModule(node, chain.at(-2));
    return target === undefined ? undefined : { target, range: node.range };
  }
  if (node?.type !== "Identifier") return undefined;
  const target = targetOf(node, chain, scopesOf(tree));
  // With a type annotation, the identifier's own range spans both.
  return target === undefined ? undefined : { target, range: [node.range[0], node.range[0] + node.name.length] };
}

/** The nodes around an offset, outermost first; the last is an identifier or a literal, or there is none. */
function findChain(tree: TSESTree.Program, offset: number): readonly TSESTree.Node[] {
  let found: readonly TSESTree.Node[] = [];
  walkNodes(tree, (node, ancestors) => {
    if (node.type === "Program") return undefined;
    if (offset < node.range[0] || offset > node.range[1]) return false;
    const end = node.type === "Identifier" ? node.range[0] + node.name.length : node.range[1];
    if ((node.type === "Identifier" || node.type === "Literal") && offset <= end) found = [...ancestors, node];
    return undefined;
  });
  return found;
}

function scopesOf(tree: TSESTree.Program): ScopeManager {
  const known = analyzed.get(tree);
  if (known !== undefined) return known;
  const scopes = analyze(tree, { sourceType: "module", lib: [] });
  analyzed.set(tree, scopes);
  return scopes;
}

/** `import … from "./orders"`, `export … from "./orders"`, `import("./orders")`. */
function toModule(node: TSESTree.Literal, parent: TSESTree.Node | undefined): ReferenceTarget | undefined {
  if (parent === undefined || !("source" in parent) || parent.source !== node) return undefined;
  return typeof node.value === "string" ? { kind: "import", specifier: node.value, name: "*" } : undefined;
}

function targetOf(
  node: TSESTree.Identifier,
  chain: readonly TSESTree.Node[],
  scopes: ScopeManager,
): ReferenceTarget | undefined {
  const follower = createFollower({ chain, scopes });
  const parent = chain.at(-2);
  const declaration = chain.at(-3);
  switch (parent?.type) {
    case "ImportSpecifier":
      if (declaration?.type !== "ImportDeclaration") return undefined;
      return { kind: "import", specifier: declaration.source.value, name: nameOf(parent.imported) };
    case "ExportSpecifier":
      if (declaration?.type === "ExportNamedDeclaration" && declaration.source !== null)
        return { kind: "import", specifier: declaration.source.value, name: nameOf(parent.local) };
      return follower.follow(parent.local);
    case "MemberExpression":
      return parent.property === node && !parent.computed ? follower.follow(parent) : follower.follow(node);
    case "TSQualifiedName":
      return parent.right === node ? follower.followQualified(parent) : follower.follow(node);
    case "Property":
      // `{ orders }` names the variable too.
      return parent.key === node && !parent.computed && !parent.shorthand ? undefined : follower.follow(node);
    case "PropertyDefinition":
      return parent.key === node && !parent.computed ? follower.followField(parent) : follower.follow(node);
    case "MethodDefinition":
    case "TSPropertySignature":
    case "TSMethodSignature":
      return parent.key === node && !parent.computed ? undefined : follower.follow(node);
    default:
      return follower.follow(node);
  }
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}
