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
  const services = subjects.map((subject): ServiceNode => {
    const singleton = subject.kind === "class" ? findSingleton(program, shape, subject) : null;
    return {
      facts: toFacts(program, shape, subject, singleton, subjects, lines, text),
      place: subject.place,
      classNode: subject.kind === "class" ? subject.node : null,
      singleton,
    };
  });
  known.set(program, { path, services });
  return services;
}

function toFacts(
  program: TSESTree.Program,
  shape: ModuleShape,
  subject: ServiceSubject,
  verdict: SingletonVerdict | null,
  all: readonly ServiceSubject[],
  lines: LineIndex,
  text: string | undefined,
): ServiceFacts {
  const isClass = subject.kind === "class";
  const methods = isClass ? (subject.node === null ? [] : classMethods(subject.node)) : subject.methods;
  // What stands at the top of a module counts for the service, where there is only one.
  const code = all.length === 1 ? [program] : subject.nodes;
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
    endLine: Math.max(...subject.nodes.map((node) => lines.endLineOf(node))),
    singleton:
      verdict === null ? { mechanism: "module" } : verdict.mechanism === null ? null : { mechanism: verdict.mechanism },
    injected: verdict?.injected ?? false,
    environment: mayReadEnvironment(text) ? findEnvironment(code, new Set(shape.bindings.keys())) : [],
    healthCheck: methods.find((method) => healthCheckName.test(method)) ?? null,
    ...(isKeeping && verdict.accessor !== null && { accessor: verdict.accessor }),
    ...(kept.length > 0 && { keeps: kept }),
    ...(subject.isWrapper && { isWrapper: true as const }),
  };
}
