import type { TSESTree } from "@typescript-eslint/types";

import type { ModuleShape } from "./to-module-shape.js";
import { toBareExpression } from "./to-bare-expression.js";

/** What an exported name comes down to. */
export interface ResolvedValue {
  /** A declaration or an expression, without wrappers. */
  readonly value: TSESTree.Node;
  /** The name it has inside the module. */
  readonly local: string | undefined;
  /** Where that name is declared, else the value itself. */
  readonly place: TSESTree.Node;
}

/** Follows names at the top of a module to the value they stand for; `undefined` where that is another module's. */
export function resolveValue(shape: ModuleShape, node: TSESTree.Node): ResolvedValue | undefined {
  const seen = new Set<string>();
  let current = toBareExpression(node);
  let local: string | undefined;
  let place: TSESTree.Node | undefined;
  for (;;) {
    if (current.type === "Identifier") {
      const binding = shape.bindings.get(current.name);
      if (binding?.kind !== "value" || seen.has(current.name)) return undefined;
      seen.add(current.name);
      current = binding.node;
    } else if (current.type === "VariableDeclarator") {
      if (current.id.type === "Identifier") {
        local ??= current.id.name;
        place ??= current.id;
      }
      if (current.init === null) return undefined;
      current = toBareExpression(current.init);
    } else {
      const name = nameOf(current);
      return { value: current, local: local ?? name?.name, place: place ?? name ?? current };
    }
  }
}

function nameOf(node: TSESTree.Node): TSESTree.Identifier | undefined {
  switch (node.type) {
    case "ClassDeclaration":
    case "ClassExpression":
    case "FunctionDeclaration":
    case "FunctionExpression":
      return node.id ?? undefined;
    case "TSModuleDeclaration":
      return node.id.type === "Identifier" ? node.id : undefined;
    default:
      return undefined;
  }
}
