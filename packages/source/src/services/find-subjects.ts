import type { TSESTree } from "@typescript-eslint/types";

import { findFactoryProduct } from "./find-factory-product.js";
import { isObjectService, objectMethods } from "./is-object-service.js";
import { isServiceClass } from "./is-service-class.js";
import { isComponent, isServiceFunction } from "./is-service-function.js";
import { isWrapper } from "./is-wrapper.js";
import { resolveValue } from "./resolve-value.js";
import type { ModuleExport, ModuleShape } from "./to-module-shape.js";
import { toStem } from "./to-stem.js";
import { unwrapExpression } from "./unwrap-expression.js";
import { offsetsOf } from "./walk-nodes.js";

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface Subject {
  readonly name: string;
  readonly exports: readonly string[];
  /** Where the service stands: its name, else the whole of it. */
  readonly place: TSESTree.Node;
  /** Its code, for what it reads and where it ends. */
  readonly nodes: readonly TSESTree.Node[];
  readonly isWrapper: boolean;
}

export interface ClassSubject extends Subject {
  readonly kind: "class";
  /** `null`: the class is another module's, this one exports an instance of it. */
  readonly node: ClassNode | null;
  readonly className: string | null;
  readonly instanceName: string | null;
  readonly isClassExported: boolean;
}

export interface ObjectSubject extends Subject {
  readonly kind: "object";
  readonly methods: readonly string[];
}

export interface FunctionsSubject extends Subject {
  readonly kind: "functions";
  readonly methods: readonly string[];
}

export type ServiceSubject = ClassSubject | ObjectSubject | FunctionsSubject;

interface ClassDraft {
  readonly node: ClassNode | null;
  readonly className: string | null;
  readonly place: TSESTree.Node;
  readonly classExports: string[];
  readonly instanceExports: string[];
  readonly factoryExports: string[];
  /** The names that stand for the exports inside the module: a default export has a better one there. */
  readonly localNames: Map<string, string>;
}

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
      add(draftOf(classes, value, value.id?.name ?? local, place), "classExports", entry, local);
    } else if (product?.kind === "class" && (product.how === "instance" || product.node !== null)) {
      const role = product.how === "factory" ? "factoryExports" : "instanceExports";
      const key = product.node ?? `import ${product.name}`;
      const draft = draftOf(
        classes,
        key,
        product.name,
        product.node === null ? place : (product.node.id ?? product.node),
      );
      add(draft, role, entry, local);
      if (role === "factoryExports") addFunction(functions, value, entry, place);
    } else if (product?.kind === "object" && product.how === "instance") {
      addObject(objects, product.node, entry, local, place);
    } else if (value.type === "ObjectExpression" || value.type === "TSModuleDeclaration") {
      addObject(objects, value, entry, local, place);
    } else if (isServiceFunction(value, bareName)) {
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
        exports: sorted(exports),
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

function draftOf(
  classes: Map<TSESTree.Node | string, ClassDraft>,
  key: ClassNode | string,
  className: string | undefined,
  place: TSESTree.Node,
): ClassDraft {
  const known = classes.get(key);
  if (known !== undefined) return known;
  const node = typeof key === "string" ? null : key;
  const draft: ClassDraft = {
    node,
    className: className ?? null,
    place: node?.id ?? place,
    classExports: [],
    instanceExports: [],
    factoryExports: [],
    localNames: new Map(),
  };
  classes.set(key, draft);
  return draft;
}

function add(
  draft: ClassDraft,
  role: "classExports" | "instanceExports" | "factoryExports",
  entry: ModuleExport,
  local: string | undefined,
): void {
  draft[role].push(entry.name);
  if (local !== undefined) draft.localNames.set(entry.name, local);
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

function toClassSubject(draft: ClassDraft, functionCount: number, path: string): ClassSubject | undefined {
  const { node, className, classExports, instanceExports, factoryExports, localNames } = draft;
  const isClassExported = classExports.length > 0;
  const isOffered = isClassExported || instanceExports.length > 0;
  // A private class behind one of many exported functions is a detail of theirs.
  if (!isOffered && functionCount > factoryExports.length) return undefined;
  if (node !== null && !isServiceClass(node, className, instanceExports.length > 0)) return undefined;
  const classExport = classExports.find((name) => name !== "default");
  const instanceExport = instanceExports.find((name) => name !== "default") ?? instanceExports[0];
  const instanceName =
    instanceExport === undefined
      ? null
      : instanceExport === "default"
        ? (localNames.get("default") ?? "default")
        : instanceExport;
  const name =
    (isClassExported
      ? (classExport ?? className)
      : instanceName === "default"
        ? className
        : (instanceName ?? className)) ?? toStem(path);
  return {
    kind: "class",
    name,
    exports: sorted([...classExports, ...instanceExports, ...factoryExports]),
    place: draft.place,
    nodes: [node ?? draft.place],
    // An instance of another module's class.
    isWrapper: node === null,
    node,
    className,
    instanceName,
    isClassExported,
  };
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
    exports: sorted(exports),
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
  const place = unwrapExpression(entry.place);
  return entry.exports.find((name) => name !== "default") ?? (place.type === "Identifier" ? place.name : toStem(path));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function startOf(node: TSESTree.Node): number {
  return offsetsOf(node)[0];
}
