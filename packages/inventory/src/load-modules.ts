import { explainLiveness, isServiceFile, type ServiceFacts } from "@continuous/source";
import { parseServices, readSourceFile, type SourceTree } from "@continuous/source/load";
import type { Problem, ServiceGlobs } from "@continuous/standards";

import type { ModuleRecord } from "./graph/module-record.js";
import { parseModule } from "./graph/parse-module.js";
import { findEntrances } from "./services/find-entrances.js";
import { hasServiceShape, mayHaveServiceShape } from "./services/has-service-shape.js";
import type { FoundService } from "./services/to-service-items.js";

/** What the modules of a tree say of themselves. */
export interface LoadedModules {
  /** By path, in order of path: live modules, tests and what tests stand on. */
  readonly records: ReadonlyMap<string, ModuleRecord>;
  readonly live: ReadonlySet<string>;
  /** Files that hold tests, not those that only help them. */
  readonly tests: ReadonlySet<string>;
  readonly services: readonly FoundService[];
  readonly problems: readonly Problem[];
}

const holdsTests = /(?:^|[^\w$.])(?:test|it|describe|suite|bench|Deno\.test)(?:\.\w+)*\s*[(`]/m;

/** Reads and parses each module once, keeping nothing of its text. */
export function loadModules(root: string, tree: SourceTree, globs: ServiceGlobs): LoadedModules {
  const records = new Map<string, ModuleRecord>();
  const live = new Set<string>();
  const tests = new Set<string>();
  const services: FoundService[] = [];
  const problems: Problem[] = [];
  const helping = tree.leftOut.filter(({ reason }) => reason === "test" || reason === "fixture");
  const reasonOf = new Map(helping.map(({ path, reason }) => [path, reason]));

  for (const path of [...tree.files, ...helping].map((file) => file.path).sort()) {
    const read = readSourceFile(root, path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const record = parseModule(path, read.text);
    if ("code" in record) {
      // A fixture may be broken on purpose.
      if (reasonOf.get(path) !== "fixture") problems.push(record);
      continue;
    }
    const liveness = reasonOf.has(path) ? undefined : explainLiveness(path, read.text);
    if (liveness?.live === true) {
      live.add(path);
      services.push(...findModuleServices(path, read.text, record, globs));
    } else if ((reasonOf.get(path) === "test" || liveness?.reason === "test") && holdsTests.test(read.text))
      tests.add(path);
    records.set(path, record);
  }
  return { records, live, tests, services, problems };
}

function findModuleServices(
  path: string,
  text: string,
  record: ModuleRecord,
  globs: ServiceGlobs,
): readonly FoundService[] {
  const detectedBy = isServiceFile(path, globs) ? "path" : "shape";
  if (detectedBy === "shape" && !mayHaveServiceShape(text)) return [];
  const facts = parseServices(path, text);
  // What does not parse was told with its imports.
  if ("code" in facts) return [];
  const found: readonly ServiceFacts[] = detectedBy === "path" ? facts : facts.filter(hasServiceShape);
  return found.map((service) => {
    const entrances = findEntrances(text, record.ownExports, service);
    return { path, facts: service, detectedBy, entrances };
  });
}
