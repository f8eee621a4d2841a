import { explainLiveness, findServices, isServiceFile, type ServiceFacts } from "@continuous/source";
import type { ServiceGlobs } from "@continuous/standards";

import { openModule, type OpenedModule } from "../graph/open-module.js";
import { findEntrances } from "../services/find-entrances.js";
import { hasServiceShape, mayHaveServiceShape } from "../services/has-service-shape.js";
import type { ModuleAnswer, ModuleFacts, ModuleService } from "./module-facts.js";

export interface ModuleText {
  readonly path: string;
  readonly text: string;
  /** Why the path alone says that the file is not live; `undefined`: it does not. */
  readonly leftOut: "test" | "fixture" | undefined;
}

const testCall = /(?:^|[^\w$.])(?:test|it|describe|suite|bench|Deno\.test)(?:\.\w+)*\s*[(`]/m;

/** Parses one module and asks of it all that discovery wants to know. */
export function findModuleFacts({ path, text, leftOut }: ModuleText, globs: ServiceGlobs): ModuleAnswer {
  const opened = openModule(path, text);
  if ("code" in opened) return { ok: false, problem: opened };
  const role = findRole(path, text, leftOut);
  const services = role === "live" ? findModuleServices(path, text, opened, globs) : [];
  return { ok: true, facts: { record: opened.record, role, services } };
}

function findRole(path: string, text: string, leftOut: ModuleText["leftOut"]): ModuleFacts["role"] {
  const liveness = leftOut === undefined ? explainLiveness(path, text) : undefined;
  if (liveness?.live === true) return "live";
  const isTest = leftOut === "test" || liveness?.reason === "test";
  // What only helps tests is none itself.
  return isTest && testCall.test(text) ? "test" : "other";
}

function findModuleServices(
  path: string,
  text: string,
  opened: OpenedModule,
  globs: ServiceGlobs,
): readonly ModuleService[] {
  const detectedBy = isServiceFile(path, globs) ? "path" : "shape";
  if (detectedBy === "shape" && !mayHaveServiceShape(text)) return [];
  const facts = findServices(opened.program(), path, opened.text);
  const found: readonly ServiceFacts[] = detectedBy === "path" ? facts : facts.filter(hasServiceShape);
  return found.map((service) => {
    const entrances = findEntrances(opened.text, opened.record.ownExports, service);
    return { facts: service, detectedBy, entrances };
  });
}
