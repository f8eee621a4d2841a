import type { TSESTree } from "@typescript-eslint/types";

import type { Origin, Scope } from "./origin.js";

/**
 * Notes the names that a node declares.
 *
 * @param scope - The scope that the node opens, else the one it stands in.
 * @param outer - The one it stands in.
 */
export function addDeclarations(node: TSESTree.Node, scope: Scope, outer: Scope): void {
  switch (node.type) {
    case "ImportDeclaration":
      for (const specifier of node.specifiers) {
        const imported =
          specifier.type === "ImportSpecifier"
            ? specifier.imported.type === "Identifier"
              ? specifier.imported.name
              : specifier.imported.value
            : specifier.type === "ImportDefaultSpecifier"
              ? "default"
              : "*";
        bind(scope, specifier.local, { kind: "import", source: node.source.value, imported });
      }
      return;
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) {
        bind(scope, id, init === null ? undefined : { kind: "value", node: init, scope });
      }
      return;
    case "ForOfStatement": {
      const { left, right } = node;
      if (left.type !== "VariableDeclaration") return;
      const origin: Origin = { kind: "element", of: { kind: "value", node: right, scope: outer } };
      // The declaration itself follows, without a value, and leaves what is bound here alone.
      for (const { id } of left.declarations) bind(scope, id, origin);
      return;
    }
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (node.id !== null) bind(node.type === "FunctionDeclaration" ? outer : scope, node.id, valueOf(node, outer));
      for (const [index, parameter] of node.params.entries()) {
        const type = typeOf(parameter);
        bind(scope, parameter, { kind: "parameter", of: node, index, type });
      }
      return;
    case "ClassDeclaration":
    case "ClassExpression":
      if (node.id !== null) bind(node.type === "ClassDeclaration" ? outer : scope, node.id, valueOf(node, outer));
      return;
    case "TSEnumDeclaration":
      bind(scope, node.id, valueOf(node, outer));
      return;
    default:
  }
}

function valueOf(node: TSESTree.Node, scope: Scope): Origin {
  return { kind: "value", node, scope };
}

function typeOf(parameter: TSESTree.Parameter): TSESTree.TypeNode | undefined {
  const target = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const pattern = target.type === "AssignmentPattern" ? target.left : target;
  return pattern.typeAnnotation?.typeAnnotation;
}

/** Binds the names of a pattern to the parts of a value; `undefined` where nothing is given yet. */
function bind(scope: Scope, pattern: TSESTree.Node, origin: Origin | undefined): void {
  switch (pattern.type) {
    case "Identifier": {
      const known = scope.bindings.get(pattern.name);
      const origins = known?.origins ?? [];
      if (origin !== undefined) origins.push(origin);
      const type = pattern.typeAnnotation?.typeAnnotation ?? known?.type;
      scope.bindings.set(pattern.name, { origins, type });
      return;
    }
    case "AssignmentPattern":
      bind(scope, pattern.left, origin);
      bind(scope, pattern.left, { kind: "value", node: pattern.right, scope });
      return;
    case "TSParameterProperty":
      bind(scope, pattern.parameter, origin);
      return;
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") bind(scope, property.argument, undefined);
        else if (!property.computed && property.key.type === "Identifier") {
          bind(scope, property.value, origin && { kind: "member", of: origin, key: property.key.name });
        } else bind(scope, property.value, undefined);
      }
      return;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        if (element !== null) bind(scope, element, origin && { kind: "member", of: origin, key: String(index) });
      }
      return;
    case "RestElement":
      bind(scope, pattern.argument, undefined);
      return;
    default:
  }
}
