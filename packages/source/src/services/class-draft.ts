import type { TSESTree } from "@typescript-eslint/types";

import { isServiceClass } from "./is-service-class.js";
import type { ClassNode, ClassSubject } from "./service-subject.js";
import { sortedNames } from "./sorted-names.js";
import type { ModuleExport } from "./to-module-shape.js";
import { toStem } from "./to-stem.js";

/** What a module exports of one class, as it is gathered: the class, its instances, its factories. */
export interface ClassDraft {
  readonly node: ClassNode | null;
  readonly className: string | null;
  readonly place: TSESTree.Node;
  readonly classExports: string[];
  readonly instanceExports: string[];
  readonly factoryExports: string[];
  /** The names that stand for the exports inside the module: a default export has a better one there. */
  readonly localNames: Map<string, string>;
}

/** The draft of a class, or a new one. The key is its node, or its name where it is another module's. */
export function draftOf(
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

/** Adds an exported name to a draft. */
export function addToDraft(
  draft: ClassDraft,
  role: "classExports" | "instanceExports" | "factoryExports",
  entry: ModuleExport,
  local: string | undefined,
): void {
  draft[role].push(entry.name);
  if (local !== undefined) draft.localNames.set(entry.name, local);
}

/** The service that a class and its instances are together, if it is one. */
export function toClassSubject(draft: ClassDraft, functionCount: number, path: string): ClassSubject | undefined {
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
    exports: sortedNames([...classExports, ...instanceExports, ...factoryExports]),
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
