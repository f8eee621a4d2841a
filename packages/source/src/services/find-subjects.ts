import type { TSESTree } from "@typescript-eslint/types";

import { addToDraft, draftOf, toClassSubject, type ClassDraft } from "./class-draft.js";
import { findFactoryProduct } from "./find-factory-product.js";
import { isObjectService, objectMethods } from "./is-object-service.js";
import { isComponent, isServiceFunction } from "./is-service-function.js";
import { isWrapper } from "./is-wrapper.js";
import { resolveValue } from "./resolve-value.js";
import type { ServiceSubject, FunctionsSubject } from "./service-subject.js";
import { sortedNames } from "./sorted-names.js";
import type { ModuleExport, ModuleShape } from "./to-module-shape.js";
import { toStem } from "./to-stem.js";
import { toBareExpression } from "./to-bare-expression.js";
import { offsetsOf } from "./walk-nodes.js";

/** Finds the services of a module, each with its code, in order of the source. */
export function findSubjects(shape: ModuleShape, path: string): readonly ServiceSubject[] {
  const classes = new Map<TSESTree.Node | string, ClassDraft>();
  const objects = new Map<TSESTree.Node, { exports: string[]; local: string | undefined; place: TSESTree.Node }>();
  const functions = new Map<TSESTree.Node, { exports: string[]; place: TSESTree.Node }>();
  let hasComponent = false;

  for (const entry of shape.exports) {
    const resolved = resolveValue(shape, entry.value);
    if (resolved === undefined) continue;
    const { value, local, place } = resolved;
    const product = findFactoryProduct(shape, value);
    const bareName = entry.name === "default" ? (local ?? toStem(path)) : entry.name;
    if (isComponent(value, bareName)) hasComponent = true;
    if (value.type === "ClassDeclaration" || value.type === "ClassExpression") {
      addToDraft(draftOf(classes, value, value.id?.name ?? local, place), "classExports", entry, local);
    } else if (product?.kind === "class" && (product.how === "instance" || product.node !== null)) {
      const role = product.how === "factory" ? "factoryExports" : "instanceExports";
      const key = product.node ?? `import ${product.name}`;
      const draft = draftOf(
        classes,
        key,
        product.name,
        product.node === null ? place : (product.node.id ?? product.node),
      );
      addToDraft(draft, role, entry, local);
      if (role === "factoryExports") addFunction(functions, value, entry, place);
    } else if (product?.kind === "object" && product.how === "instance") {
      addObject(objects, product.node, entry, local, place);
    } else if (value.type === "ObjectExpression" || value.type === "TSModuleDeclaration") {
      addObject(objects, value, entry, local, place);
    } else if (isServiceFunction(value, bareName, (node) => resolveValue(shape, node)?.value)) {
      addFunction(functions, value, entry, place);
    }
  }

  const found: ServiceSubject[] = [...classes.values()].flatMap(
    (draft) => toClassSubject(draft, functions.size, path) ?? [],
  );
  for (const [node, { exports, local, place }] of objects) {
    const name = local ?? exports.find((exported) => exported !== "default") ?? toStem(path);
    const isNamed = local !== undefined || exports.some((exported) => exported !== "default");
    const methods = objectMethods(shape, node);
    // A few checks or keys gathered in an object, beside the functions that do the job.
    const isAside = functions.size > 1 && !isNamedAsService(name, path);
    if (!isAside && isObjectService(isNamed ? name : null, node, methods)) {
      found.push({
        kind: "object",
        name,
        exports: sortedNames(exports),
        place,
        nodes: [node],
        isWrapper: isWrapper(methods.functions),
        methods: methods.functions.map((method) => method.name),
      });
    }
  }
  // What a component exports beside itself serves the component.
  if (found.length === 0 && functions.size > 0 && !hasComponent) found.push(toFunctionsSubject(shape, functions, path));
  return found.sort((a, b) => startOf(a.place) - startOf(b.place));
}

function isNamedAsService(name: string, path: string): boolean {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  return /(?:service|api|client|repository|manager|store)$/iu.test(name) || bare(name) === bare(toStem(path));
}

function addObject(
  objects: Map<TSESTree.Node, { exports: string[]; local: string | undefined; place: TSESTree.Node }>,
  node: TSESTree.Node,
  entry: ModuleExport,
  local: string | undefined,
  place: TSESTree.Node,
): void {
  const known = objects.get(node);
  if (known === undefined) objects.set(node, { exports: [entry.name], local: localName(entry, local), place });
  else known.exports.push(entry.name);
}

function addFunction(
  functions: Map<TSESTree.Node, { exports: string[]; place: TSESTree.Node }>,
  node: TSESTree.Node,
  entry: ModuleExport,
  place: TSESTree.Node,
): void {
  const known = functions.get(node);
  if (known === undefined) functions.set(node, { exports: [entry.name], place });
  else known.exports.push(entry.name);
}

/** The exported name; for a default export the name it has inside the module. */
function localName(entry: ModuleExport, local: string | undefined): string | undefined {
  return entry.name === "default" ? local : entry.name;
}

function toFunctionsSubject(
  shape: ModuleShape,
  functions: Map<TSESTree.Node, { exports: string[]; place: TSESTree.Node }>,
  path: string,
): FunctionsSubject {
  const entries = [...functions.entries()].sort(([, a], [, b]) => startOf(a.place) - startOf(b.place));
  const [first] = entries;
  if (first === undefined) throw new RangeError("A module of functions has at least one.");
  const exports = entries.flatMap(([, entry]) => entry.exports);
  return {
    kind: "functions",
    name: toStem(path),
    exports: sortedNames(exports),
    place: first[1].place,
    nodes: entries.map(([node]) => node),
    isWrapper:
      importsNamesake(shape, path) ||
      isWrapper(entries.map(([node, entry]) => ({ name: methodName(entry, path), node }))),
    methods: entries.map(([, entry]) => methodName(entry, path)),
  };
}

/** Builds on a module of the same name in another place: `rooms.ts` on `@acme/shared/services/rooms`. */
function importsNamesake(shape: ModuleShape, path: string): boolean {
  const stem = toStem(path);
  return [...shape.bindings.values()].some(
    (binding) =>
      binding.kind === "import" && binding.isValue && binding.source.includes("/") && toStem(binding.source) === stem,
  );
}

function methodName(
  entry: { readonly exports: readonly string[]; readonly place: TSESTree.Node },
  path: string,
): string {
  const place = toBareExpression(entry.place);
  return entry.exports.find((name) => name !== "default") ?? (place.type === "Identifier" ? place.name : toStem(path));
}

function startOf(node: TSESTree.Node): number {
  return offsetsOf(node)[0];
}
