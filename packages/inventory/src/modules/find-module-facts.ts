import {
  explainLiveness,
  findDatabaseUses,
  findHosts,
  findServiceNodes,
  findSqlTexts,
  isServiceFile,
  mayHoldSql,
  mayUseDatabase,
  type DatabaseUse,
  type Liveness,
  type NotLiveReason,
  type ServiceFacts,
} from "@continuous/source";
import type { ServiceGlobs } from "@continuous/standards";
import type { TSESTree } from "@typescript-eslint/types";

import { openModule, type OpenedModule } from "../graph/open-module.js";
import { findDescription } from "../services/find-description.js";
import { findEntrances } from "../services/find-entrances.js";
import { findExportPlaces } from "../services/find-export-places.js";
import { findReach, mayReachOutside, type Reach } from "../services/find-reach.js";
import { hasServiceShape, mayHaveClassOrObject, mayHaveServiceShape } from "../services/has-service-shape.js";
import { accessesData, isFunctionService, mayBeFunctionService } from "../services/is-function-service.js";
import type { ModuleAnswer, ModuleService } from "./module-facts.js";

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
  // The path has said what it can say already: now the text may.
  const liveness: Liveness | null = leftOut === undefined ? explainLiveness(path, text) : null;
  const told = liveness?.live === false ? { reason: liveness.reason, because: liveness.because } : null;
  const isLive = liveness?.live === true;
  const uses = isLive && mayUseDatabase(text) ? findDatabaseUses(opened.program(), opened.text) : [];
  const detectedBy = isServiceFile(path, globs) ? "path" : "shape";
  const { services, reach }: Asked = isLive ? findModuleServices(path, opened, detectedBy, uses) : { services: [] };
  const isStrange = isLive && services.length === 0 && detectedBy === "path";
  const strangers = opened.record.ownExports.flatMap(({ name, isType }) => (isType ? [] : [name]));
  return {
    ok: true,
    facts: {
      record: opened.record,
      role: isLive ? "live" : holdsTests(leftOut ?? told?.reason, text) ? "test" : "other",
      leftOut: told,
      services,
      ...(reach !== undefined && { reach }),
      strangers: isStrange ? strangers : [],
      uses,
      sql: isLive && mayHoldSql(text) ? findSqlTexts(opened.program(), opened.text) : [],
      hosts: services.length > 0 ? findHosts(opened.program()) : [],
    },
  };
}

/** What only helps tests holds none itself. */
function holdsTests(reason: NotLiveReason | undefined, text: string): boolean {
  return reason === "test" && testCall.test(text);
}

interface Asked {
  readonly services: readonly ModuleService[];
  readonly reach?: Reach;
}

function findModuleServices(
  path: string,
  opened: OpenedModule,
  detectedBy: ModuleService["detectedBy"],
  uses: readonly DatabaseUse[],
): Asked {
  const { text } = opened;
  const hasData = accessesData(text, uses);
  const mayReach =
    detectedBy === "path" ||
    hasData ||
    mayReachOutside(
      text,
      opened.record.imports.map(({ specifier }) => specifier),
    );
  const isWorthReading =
    detectedBy === "path" ||
    mayHaveServiceShape(text) ||
    (mayReach && (mayBeFunctionService(path, text) || mayHaveClassOrObject(path, text)));
  // What a service file or another's entrance waits for is not told: it is taken at its word.
  if (!isWorthReading) return { services: [], ...(mayReach && { reach: { isDirect: true, waitsFor: [] } }) };

  const program = opened.program();
  const reach = detectedBy === "path" || hasData ? { isDirect: true, waitsFor: [] } : findReach(program, program);
  const found = findServiceNodes(program, path, text).flatMap(({ facts, classNode }) => {
    const shape = detectedBy === "path" || isShape(path, text, program, facts);
    if (shape === false) return [];
    if (shape === true) return [{ facts }];
    const own = classNode === null || !reach.isDirect ? reach : findReach(program, classNode);
    return own.isDirect || own.waitsFor.length > 0 ? [{ facts, needsReach: true as const }] : [];
  });
  const services = found.map((service) => ({
    ...service,
    detectedBy,
    entrances: findEntrances(text, opened.record.ownExports, service.facts),
    places: findExportPlaces(text, opened.record.ownExports, service.facts),
    description: findDescription(text, opened.comments(), service.facts),
  }));
  return { services, ...((reach.isDirect || reach.waitsFor.length > 0) && { reach }) };
}

function isShape(
  path: string,
  text: string,
  program: TSESTree.Program,
  facts: ServiceFacts,
): boolean | "if-it-reaches" {
  return isFunctionService(path, text, program, facts) ? "if-it-reaches" : hasServiceShape(facts);
}
