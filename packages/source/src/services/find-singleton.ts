import type { TSESTree } from "@typescript-eslint/types";

import { findAccessor } from "./find-accessor.js";
import type { ClassNode, ClassSubject } from "./service-subject.js";
import { isCachedCreation, type CreationVerdict } from "./is-cached-creation.js";
import { findConstructor, isConstructor, isConstructorClosed } from "./is-constructor-closed.js";
import { isInjected, isManaged } from "./is-injected.js";
import type { SingletonMechanism } from "./service-facts.js";
import { listCreations, type Creation } from "./list-creations.js";
import type { ModuleShape } from "./to-module-shape.js";
import { walkNodes } from "./walk-nodes.js";

/** Why more than one instance of a class may come to be. */
export type SingletonFault =
  /** Anyone may construct it, and nobody keeps the instance. */
  | "uncached"
  /** `getInstance()` makes a new one each time. */
  | "new-each-time"
  /** `getInstance()` passes by the instance it keeps, on some path. */
  | "skips-cache"
  /** `getInstance()` is right, and the constructor beside it is public. */
  | "public-constructor";

export interface SingletonVerdict {
  readonly mechanism: SingletonMechanism | null;
  readonly fault: SingletonFault | null;
  readonly injected: boolean;
  /** What is at fault, where it is less than the class. */
  readonly node: TSESTree.Node | null;
  /** The static method or getter that gives the instance, as it is asked: `getInstance()`, `shared`. */
  readonly accessor: string | null;
}

const serviceName =
  /(?:Services?|Svc|Repository|Manager|Client|A(?:pi|PI)|Gateway|Registry|Container|Stor(?:e|age)|Database|Cache|Pool|Hub|Bus|Engine|Scheduler|Monitor|Tracker|Logger|Mailer|Notifier|Orchestrator|Coordinator|Connection|Connector)(?:Impl|Implementation|Module|Server|V\d+)?$/u;

/** Whether a class is called what there is one of in a process; doubles and those that do nothing are not. */
function isServiceName(name: string): boolean {
  return serviceName.test(name) && !/^(?:No-?Op|Null|Mock|Fake|Stub|Dummy|Test)(?=[A-Z])/iu.test(name);
}

/** Judges how many instances of a class may come to be, from what its module says. */
export function findSingleton(program: TSESTree.Program, shape: ModuleShape, subject: ClassSubject): SingletonVerdict {
  const { node: classNode } = subject;
  if (classNode === null)
    return { mechanism: "module_instance", fault: null, injected: false, node: null, accessor: null };
  const accessor = findAccessor(classNode);
  const asked = accessor === undefined ? null : toAsked(accessor);
  const injected = isInjected(classNode, shape) || isManaged(classNode, shape);
  const right = (mechanism: SingletonMechanism | null): SingletonVerdict => ({
    mechanism,
    fault: null,
    injected,
    node: null,
    accessor: asked,
  });
  const wrong = (fault: SingletonFault, node: TSESTree.Node | null = null): SingletonVerdict => ({
    mechanism: null,
    fault,
    injected,
    node,
    accessor: asked,
  });

  const creations = listCreations(program, classNode, subject.className);
  const isStatic = isStaticClass(classNode);
  if (accessor !== undefined && !(isStatic && creations.length === 0)) {
    const own = creations.filter((creation) => creation.ancestors.includes(accessor));
    const faults = own.map((creation) => isCachedCreation(creation.node, creation.ancestors, subject.className));
    const bad = own[faults.findIndex((fault) => fault !== "cached")];
    if (bad !== undefined) return wrong(accessorFault(faults, accessor), bad.node);
    if (!subject.isClassExported || isConstructorClosed(classNode)) return right("get_instance");
    // One instance for each key is not one instance.
    if (accessor.value.params.length > 0 && isKeyed(accessor)) return right("get_instance");
    return wrong("public-constructor", findConstructor(classNode) ?? null);
  }
  if (isStatic) return right("static_class");

  const outside = creations.filter((creation) => !creation.ancestors.includes(classNode));
  if (subject.instanceName !== null || outside.some(isModuleInstance)) return right("module_instance");
  const made = creations.filter((creation) => isInFunction(creation) && isReturnedOrKept(creation));
  const isFactory =
    made.length > 0 &&
    made.every((creation) => isCachedCreation(creation.node, creation.ancestors, subject.className) === "cached");
  if (isFactory) return right("factory");
  if (!subject.isClassExported || isConstructorClosed(classNode)) return right(null);
  const [part, ...others] = outside;
  if (part !== undefined && others.length === 0 && isPart(part)) return right(null);
  // Tools, formatters, drivers and the like are made as often as they are needed.
  return isServiceName(subject.className ?? subject.name) ? wrong("uncached") : right(null);
}

function toAsked({ key, kind }: TSESTree.MethodDefinition): string | null {
  if (key.type !== "Identifier") return null;
  return kind === "get" ? key.name : `${key.name}()`;
}

function accessorFault(faults: readonly CreationVerdict[], accessor: TSESTree.Node): SingletonFault {
  const isAlwaysNew = faults.every((fault) => fault === "not-kept") && !hasOtherReturn(accessor);
  return isAlwaysNew ? "new-each-time" : "skips-cache";
}

/** Whether a method gives back anything but a fresh `new X()` somewhere. */
function hasOtherReturn(accessor: TSESTree.Node): boolean {
  let count = 0;
  walkNodes(accessor, (node) => {
    if (node.type === "ReturnStatement") count += 1;
    return undefined;
  });
  return count > 1;
}

function isModuleInstance(creation: Creation): boolean {
  return !isInFunction(creation) && !creation.ancestors.some((node) => node.type === "ClassBody");
}

function isInFunction(creation: Creation): boolean {
  return creation.ancestors.some(
    (node) =>
      node.type === "FunctionDeclaration" ||
      node.type === "FunctionExpression" ||
      node.type === "ArrowFunctionExpression",
  );
}

/** Whether a class has the new instance for as long as it lives: in a field, from its beginning or its constructor on. */
function isPart({ ancestors }: Creation): boolean {
  const within = ancestors.slice(ancestors.findLastIndex(({ type }) => type === "ClassBody") + 1);
  const [member] = within;
  if (within.length === ancestors.length) return false;
  if (member?.type === "PropertyDefinition") return within.length === 1;
  if (member?.type !== "MethodDefinition" || member.kind !== "constructor") return false;
  const around = within.at(-1);
  return around?.type === "AssignmentExpression" && around.left.type === "MemberExpression";
}

/** Leaves out a `new X()` that another function of the module uses up itself. */
function isReturnedOrKept(creation: Creation): boolean {
  const parent = creation.ancestors.at(-1);
  return parent !== undefined && parent.type !== "MemberExpression" && parent.type !== "PropertyDefinition";
}

/** Whether the instances are kept in a map, by what the method is given. */
function isKeyed(accessor: TSESTree.MethodDefinition): boolean {
  let found = false;
  walkNodes(accessor.value, (node) => {
    const isEntry = node.type === "MemberExpression" && node.computed;
    const isSet =
      node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "set";
    if (isEntry || isSet) found = true;
    return found ? false : undefined;
  });
  return found;
}

/** A class of static members alone: nobody needs an instance. */
function isStaticClass(node: ClassNode): boolean {
  const members = node.body.body.filter(
    (member) => !isConstructor(member) && member.type !== "StaticBlock" && member.type !== "TSIndexSignature",
  );
  return (
    members.length > 0 && members.every((member) => "static" in member && member.static) && node.superClass === null
  );
}
