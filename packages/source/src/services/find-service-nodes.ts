import type { TSESTree } from "@typescript-eslint/types";

import { findEnvironment, mayReadEnvironment } from "./find-environment.js";
import { findKeptClasses } from "./find-kept-classes.js";
import { findSingleton, type SingletonVerdict } from "./find-singleton.js";
import { findSubjects } from "./find-subjects.js";
import type { ClassNode, ServiceSubject } from "./service-subject.js";
import { classMethods } from "./is-service-class.js";
import type { ServiceFacts } from "./service-facts.js";
import { toModuleShape, type ModuleShape } from "./to-module-shape.js";
import { createLineIndex, type LineIndex } from "./line-index.js";

const healthCheckName =
  /^(?:(?:get|check|run|perform|is)?_?health(?:y|_?checks?|_?status)?|check_?health|health_?check|ping|is_?healthy|is_?alive)$/iu;

/** Several rules ask for the same module, one after the other. */
const known = new WeakMap<TSESTree.Program, { readonly path: string; readonly services: readonly ServiceNode[] }>();

/** A service with its place in the syntax tree, for who reports on it. */
export interface ServiceNode {
  readonly facts: ServiceFacts;
  /** Its name, else the whole of it. */
  readonly place: TSESTree.Node;
  /** `null`: no class, or another module's. */
  readonly classNode: ClassNode | null;
  /** `null`: no class. */
  readonly singleton: SingletonVerdict | null;
}

/**
 * The services of a module, with their nodes.
 *
 * @param program - As for `findServices`.
 * @param path - As for `findServices`.
 * @param text - As for `findServices`.
 */
export function findServiceNodes(program: TSESTree.Program, path: string, text?: string): readonly ServiceNode[] {
  const last = known.get(program);
  if (last?.path === path) return last.services;
  const shape = toModuleShape(program);
  const lines = createLineIndex(text);
  const subjects = findSubjects(shape, path);
  const moduleNames = mayReadEnvironment(text) ? new Set(shape.bindings.keys()) : undefined;
  const module = { program, shape, lines, moduleNames, isOfOneService: subjects.length === 1 };
  const services = subjects.map((subject): ServiceNode => {
    const singleton = subject.kind === "class" ? findSingleton(program, shape, subject) : null;
    return {
      facts: toFacts(module, subject, singleton),
      place: subject.place,
      classNode: subject.kind === "class" ? subject.node : null,
      singleton,
    };
  });
  known.set(program, { path, services });
  return services;
}

/** What the facts of every service of a module are taken from: made once, however many services it has. */
interface Module {
  readonly program: TSESTree.Program;
  readonly shape: ModuleShape;
  readonly lines: LineIndex;
  /** `undefined`: its text mentions nothing of the environment. */
  readonly moduleNames: ReadonlySet<string> | undefined;
  readonly isOfOneService: boolean;
}

function toFacts(module: Module, subject: ServiceSubject, verdict: SingletonVerdict | null): ServiceFacts {
  const { shape, lines, moduleNames } = module;
  const isClass = subject.kind === "class";
  const methods = isClass ? (subject.node === null ? [] : classMethods(subject.node)) : subject.methods;
  // What stands at the top of a module counts for the service, where there is only one.
  const code = module.isOfOneService ? [module.program] : subject.nodes;
  const start = lines.startOf(subject.place);
  const kept = findKeptClasses(code, shape);
  const isKeeping = verdict?.mechanism === "get_instance" || verdict?.fault === "public-constructor";
  return {
    name: subject.name,
    kind: subject.kind,
    exports: subject.exports,
    methods,
    className: isClass ? subject.className : null,
    instanceName: isClass ? subject.instanceName : null,
    line: start.line,
    column: start.column,
    // Not `Math.max(...)`: a call takes only so many arguments.
    endLine: subject.nodes.reduce((last, node) => Math.max(last, lines.endLineOf(node)), 0),
    singleton:
      verdict === null ? { mechanism: "module" } : verdict.mechanism === null ? null : { mechanism: verdict.mechanism },
    injected: verdict?.injected ?? false,
    environment: moduleNames === undefined ? [] : findEnvironment(code, moduleNames),
    healthCheck: methods.find((method) => healthCheckName.test(method)) ?? null,
    ...(isKeeping && verdict.accessor !== null && { accessor: verdict.accessor }),
    ...(kept.length > 0 && { keeps: kept }),
    ...(subject.isWrapper && { isWrapper: true as const }),
  };
}
