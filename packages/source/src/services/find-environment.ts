import type { TSESTree } from "@typescript-eslint/types";

import { childrenOf } from "./walk-nodes.js";

/** Globals that only some runtimes have. */
const globals = new Set(["window", "document", "localStorage", "sessionStorage", "navigator", "location", "indexedDB"]);

/** Members that only some runtimes have, by the global they hang on. */
const members = new Map([
  ["process", "env"],
  ["Deno", "env"],
  ["Bun", "env"],
]);

const mention = new RegExp(`\\b(?:import\\.meta|globalThis|${[...globals, ...members.keys()].join("|")})\\b`, "u");

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/**
 * What code reads of the environment it runs in, sorted. A name that is declared around the read is no global, and
 * `typeof window` reads nothing.
 *
 * @param moduleNames - Names bound at the top of the module.
 */
export function findEnvironment(nodes: readonly TSESTree.Node[], moduleNames: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  for (const node of nodes) collect(node, moduleNames, found);
  return [...found].sort();
}

/** Most modules read nothing: a look at the text spares them the walk. */
export function mayReadEnvironment(text: string | undefined): boolean {
  return text === undefined || mention.test(text);
}

function collect(node: TSESTree.Node, names: ReadonlySet<string>, found: Set<string>): void {
  switch (node.type) {
    case "Identifier":
      if (globals.has(node.name) && !names.has(node.name)) found.add(node.name);
      return;
    case "MemberExpression": {
      const read = environmentOf(node, names);
      if (read !== undefined) found.add(read);
      else collect(node.object, names, found);
      if (node.computed) collect(node.property, names, found);
      return;
    }
    case "UnaryExpression":
      if (node.operator === "typeof" && node.argument.type === "Identifier") return;
      break;
    case "Property":
      if (node.computed) collect(node.key, names, found);
      collect(node.value, names, found);
      return;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
      if (node.computed) collect(node.key, names, found);
      for (const decorator of node.decorators) collect(decorator, names, found);
      if (node.value !== null) collect(node.value, names, found);
      return;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const inner = new Set([...names, ...declaredIn(node)]);
      for (const child of childrenOf(node)) if (child !== node.id) collect(child, inner, found);
      return;
    }
    case "ImportDeclaration":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return;
    default:
      if (isType(node)) return;
  }
  for (const child of childrenOf(node)) collect(child, names, found);
}

function environmentOf(node: TSESTree.MemberExpression, names: ReadonlySet<string>): string | undefined {
  const property =
    node.property.type === "Identifier" && !node.computed
      ? node.property.name
      : node.property.type === "Literal"
        ? String(node.property.value)
        : "";
  const { object } = node;
  if (object.type === "MetaProperty") return property === "env" ? "import.meta.env" : undefined;
  const root = globalName(object, names);
  if (root === undefined) return undefined;
  if (members.get(root) === property) return `${root}.${property}`;
  return root === "globalThis" && globals.has(property) ? property : undefined;
}

/** `process`, `globalThis.process` and `globalThis` by their last name. */
function globalName(node: TSESTree.Node, names: ReadonlySet<string>): string | undefined {
  if (node.type === "Identifier") return names.has(node.name) ? undefined : node.name;
  const isGlobal =
    node.type === "MemberExpression" && node.object.type === "Identifier" && node.object.name === "globalThis";
  return isGlobal && node.property.type === "Identifier" ? node.property.name : undefined;
}

/** Every name declared anywhere in a function, but not in those within it. */
function declaredIn(owner: FunctionNode): readonly string[] {
  const names = owner.params.flatMap(namesOfPattern);
  if (owner.id !== null) names.push(owner.id.name);
  const step = (node: TSESTree.Node): void => {
    if (node.type === "VariableDeclarator") names.push(...namesOfPattern(node.id));
    if (node.type === "CatchClause" && node.param !== null) names.push(...namesOfPattern(node.param));
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") {
      if (node.id !== null) names.push(node.id.name);
      return;
    }
    if (
      node.type === "FunctionExpression" ||
      node.type === "ArrowFunctionExpression" ||
      node.type === "ClassExpression"
    )
      return;
    for (const child of childrenOf(node)) step(child);
  };
  step(owner.body);
  return names;
}

function namesOfPattern(pattern: TSESTree.Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        namesOfPattern(property.type === "Property" ? property.value : property.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : namesOfPattern(element)));
    case "AssignmentPattern":
      return namesOfPattern(pattern.left);
    case "RestElement":
      return namesOfPattern(pattern.argument);
    case "TSParameterProperty":
      return namesOfPattern(pattern.parameter);
    default:
      return [];
  }
}

const typedExpressions = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSParameterProperty",
  "TSExportAssignment",
  "TSModuleDeclaration",
  "TSModuleBlock",
  "TSEnumDeclaration",
  "TSEnumBody",
  "TSEnumMember",
]);

function isType(node: TSESTree.Node): boolean {
  return node.type.startsWith("TS") && !typedExpressions.has(node.type);
}
