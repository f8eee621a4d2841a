import type { TSESTree } from "@typescript-eslint/types";

import { isServiceFunction } from "./is-service-function.js";
import type { NamedFunction } from "./is-wrapper.js";
import { resolveValue } from "./resolve-value.js";
import type { ModuleShape } from "./to-module-shape.js";
import { toBareExpression } from "./to-bare-expression.js";

/** The functions of an object, and how much else it holds. */
export interface ObjectMethods {
  readonly functions: readonly NamedFunction[];
  /** Functions that only give a literal back, as the keys of a query cache and routes do. */
  readonly literalCount: number;
  readonly otherCount: number;
}

/** Names of what holds functions without being a service: constants, cache keys, schemas, routes. */
const constantName = /^[A-Z][A-Z0-9_]*$/u;
const notServices = /(?:keys?|schemas?|routes?|paths?|urls?|formatters?|columns?|options|config(?:uration)?)$/iu;

/**
 * Whether an exported object does a job: its functions make up at least half of it, and do more than spell a key.
 *
 * @param name - `null` for `export default { … }`, which is a module's way to list what it exports: constants beside the
 * functions are no matter there.
 */
export function isObjectService(name: string | null, node: TSESTree.Node, methods: ObjectMethods): boolean {
  if (name !== null && !mayBeService(name)) return false;
  if (node.type === "TSModuleDeclaration") return methods.functions.length > 0;
  const count = methods.functions.length;
  const isMostlyFunctions = name === null || count >= methods.otherCount;
  return count > 0 && isMostlyFunctions && methods.literalCount < count;
}

function mayBeService(name: string): boolean {
  if (name.startsWith("_")) return false;
  const isCalledService = /(?:service|client|manager|repository|api)$/iu.test(name);
  return isCalledService || !(constantName.test(name) || notServices.test(name));
}

/** The functions of an object literal or namespace, in order of appearance. */
export function objectMethods(shape: ModuleShape, node: TSESTree.Node): ObjectMethods {
  if (node.type === "TSModuleDeclaration") return namespaceMethods(node);
  const functions: NamedFunction[] = [];
  let literalCount = 0;
  let otherCount = 0;
  for (const property of node.type === "ObjectExpression" ? node.properties : []) {
    if (property.type !== "Property") continue;
    const value = functionOf(shape, property.value);
    if (value === undefined || property.computed || property.kind !== "init") {
      otherCount += 1;
      continue;
    }
    functions.push({ name: toKey(property.key), node: value });
    if (givesLiteral(value)) literalCount += 1;
  }
  return { functions, literalCount, otherCount };
}

function functionOf(shape: ModuleShape, node: TSESTree.Node): TSESTree.Node | undefined {
  const value = resolveValue(shape, node)?.value;
  return value !== undefined && isServiceFunction(value, "") ? value : undefined;
}

function givesLiteral(node: TSESTree.Node): boolean {
  if (node.type !== "ArrowFunctionExpression" || node.body.type === "BlockStatement") return false;
  const body = toBareExpression(node.body);
  return body.type === "ArrayExpression" || body.type === "TemplateLiteral" || body.type === "Literal";
}

function toKey(key: TSESTree.Node): string {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "";
}

function namespaceMethods(node: TSESTree.TSModuleDeclaration): ObjectMethods {
  const functions = (node.body?.body ?? []).flatMap((statement): NamedFunction[] => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    const { declaration } = statement;
    return declaration?.type === "FunctionDeclaration" && declaration.id !== null
      ? [{ name: declaration.id.name, node: declaration }]
      : [];
  });
  return { functions, literalCount: 0, otherCount: 0 };
}
