import type { TSESTree } from "@typescript-eslint/types";

import { findEnvironment, mayReadEnvironment } from "./find-environment.js";
import { findSingleton } from "./find-singleton.js";
import { findSubjects, type ServiceSubject } from "./find-subjects.js";
import { classMethods } from "./is-service-class.js";
import type { ServiceFacts } from "./service-facts.js";
import { toModuleShape, type ModuleShape } from "./to-module-shape.js";
import { createLineIndex, type LineIndex } from "./line-index.js";

/** Several rules ask for the same module, one after the other. */
const known = new WeakMap<TSESTree.Program, { readonly path: string; readonly services: readonly ServiceFacts[] }>();

const healthCheckName =
  /^(?:(?:get|check|run|perform|is)?_?health(?:y|_?checks?|_?status)?|check_?health|health_?check|ping|is_?healthy|is_?alive)$/iu;

/**
 * The services that one module exports. Types, constants, components and barrels are none.
 *
 * @param program - As @typescript-eslint/parser or oxc-parser (`astType: "ts"`, `preserveParens: false`) give it.
 * @param path - The module's path relative to the root, with `/`; a module of functions is named by its stem.
 * @param text - The module's text: needed where the parser gives offsets and no lines, as oxc-parser does.
 */
export function findServices(program: TSESTree.Program, path: string, text?: string): readonly ServiceFacts[] {
  const last = known.get(program);
  if (last?.path === path) return last.services;
  const shape = toModuleShape(program);
  const lines = createLineIndex(text);
  const subjects = findSubjects(shape, path);
  const services = subjects.map((subject) => toFacts(program, shape, subject, subjects, lines, text));
  known.set(program, { path, services });
  return services;
}

function toFacts(
  program: TSESTree.Program,
  shape: ModuleShape,
  subject: ServiceSubject,
  all: readonly ServiceSubject[],
  lines: LineIndex,
  text: string | undefined,
): ServiceFacts {
  const isClass = subject.kind === "class";
  const methods = isClass ? (subject.node === null ? [] : classMethods(subject.node)) : subject.methods;
  const verdict = isClass ? findSingleton(program, shape, subject) : undefined;
  // What stands at the top of a module counts for the service, where there is only one.
  const code = all.length === 1 ? [program] : subject.nodes;
  const start = lines.startOf(subject.place);
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
      verdict === undefined
        ? { mechanism: "module" }
        : verdict.mechanism === null
          ? null
          : { mechanism: verdict.mechanism },
    injected: verdict?.injected ?? false,
    environment: mayReadEnvironment(text) ? findEnvironment(code, new Set(shape.bindings.keys())) : [],
    healthCheck: methods.find((method) => healthCheckName.test(method)) ?? null,
    ...(subject.isWrapper && { isWrapper: true as const }),
  };
}
