import type { TSESTree } from "@typescript-eslint/types";

import { childrenOf, walkNodes } from "./walk-nodes.js";

/** Globals that only some runtimes have. */
const globals = new Set(["window", "document", "localStorage", "sessionStorage", "navigator", "location", "indexedDB"]);

/** Members that only some runtimes have, by the global they hang on. */
const members = new Map([
  ["process", "env"],
  ["Deno", "env"],
  ["Bun", "env"],
]);

const watched: ReadonlySet<string> = new Set([...globals, ...members.keys(), "globalThis"]);

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
  const names = new Set([...watched].filter((name) => moduleNames.has(name)));
  const waiting = nodes.map((node): Visit => ({ node, names }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) collect(next, waiting, found);
  return [...found].sort();
}

/** A node to look at, with those of the watched names that are declared around it. */
interface Visit {
  readonly node: TSESTree.Node;
  readonly names: ReadonlySet<string>;
}

/** Other names tell nothing: to carry all of a large module's into each function would cost more than the search. */
function watchedOf(names: readonly string[]): ReadonlySet<string> {
  const declared = new Set<string>();
  for (const name of names) if (watched.has(name)) declared.add(name);
  return declared;
}

/** Most modules read nothing: a look at the text spares them the walk. */
export function mayReadEnvironment(text: string | undefined): boolean {
  return text === undefined || mention.test(text);
}

function collect({ node, names }: Visit, waiting: Visit[], found: Set<string>): void {
  const visit = (...inner: readonly TSESTree.Node[]): void => {
    for (const each of inner) waiting.push({ node: each, names });
  };
  switch (node.type) {
    case "Identifier":
      if (globals.has(node.name) && !names.has(node.name)) found.add(node.name);
      return;
    case "MemberExpression": {
      const read = environmentOf(node, names);
      if (read !== undefined) found.add(read);
      else visit(node.object);
      if (node.computed) visit(node.property);
      return;
    }
    case "UnaryExpression":
      if (node.operator === "typeof" && node.argument.type === "Identifier") return;
      break;
    case "Property":
      if (node.computed) visit(node.key);
      visit(node.value);
      return;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
      if (node.computed) visit(node.key);
      visit(...node.decorators);
      if (node.value !== null) visit(node.value);
      return;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const own = watchedOf(declaredIn(node));
      const inner = own.size === 0 ? names : new Set([...names, ...own]);
      for (const child of childrenOf(node)) if (child !== node.id) waiting.push({ node: child, names: inner });
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
  for (const child of childrenOf(node)) visit(child);
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
  walkNodes(owner.body, (node) => {
    switch (node.type) {
      case "VariableDeclarator":
        names.push(...namesOfPattern(node.id));
        return undefined;
      case "CatchClause":
        if (node.param !== null) names.push(...namesOfPattern(node.param));
        return undefined;
      case "FunctionDeclaration":
      case "ClassDeclaration":
        if (node.id !== null) names.push(node.id.name);
        return false;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "ClassExpression":
        return false;
      default:
        return undefined;
    }
  });
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
