import {
  explainLiveness,
  findDatabaseUses,
  findHosts,
  findServices,
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

import { openModule, type OpenedModule } from "../graph/open-module.js";
import { findDescription } from "../services/find-description.js";
import { findEntrances } from "../services/find-entrances.js";
import { hasServiceShape, mayHaveServiceShape } from "../services/has-service-shape.js";
import { isDataAccess, mayAccessData } from "../services/is-data-access.js";
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
  const services = isLive ? findModuleServices(path, opened, detectedBy, uses) : [];
  const isStrange = isLive && services.length === 0 && detectedBy === "path";
  const strangers = opened.record.ownExports.flatMap(({ name, isType }) => (isType ? [] : [name]));
  return {
    ok: true,
    facts: {
      record: opened.record,
      role: isLive ? "live" : holdsTests(leftOut ?? told?.reason, text) ? "test" : "other",
      leftOut: told,
      services,
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

function findModuleServices(
  path: string,
  opened: OpenedModule,
  detectedBy: ModuleService["detectedBy"],
  uses: readonly DatabaseUse[],
): readonly ModuleService[] {
  if (detectedBy === "shape" && !mayAccessData(opened.text, uses) && !mayHaveServiceShape(opened.text)) return [];
  const facts = findServices(opened.program(), path, opened.text);
  const found: readonly ServiceFacts[] =
    detectedBy === "path"
      ? facts
      : facts.filter((service) => hasServiceShape(service) || isDataAccess(path, opened.text, service, uses));
  return found.map((service) => {
    const entrances = findEntrances(opened.text, opened.record.ownExports, service);
    const description = findDescription(opened.text, opened.comments(), service);
    return { facts: service, detectedBy, entrances, description };
  });
}
