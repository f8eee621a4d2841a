import { groupBy, isServiceFile } from "@continuous/source";
import { listSourceFiles, loadServiceCatalog } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";
import type { ESLint } from "eslint";

import type { IssuesDocument } from "../documents/issues-document.js";
import { findBranch } from "../git/find-branch.js";
import { findExpiredExceptions } from "../issues/find-expired-exceptions.js";
import { findUnexplainedSuppressions } from "../issues/find-unexplained-suppressions.js";
import { toIssues } from "../issues/to-issues.js";
import { recordRun } from "../runs/record-run.js";
import { toIssuesDocument } from "../runs/to-issues-document.js";
import { toRunRecord } from "../runs/to-run-record.js";
import { openStore } from "../store/open-store.js";
import { findEvidence } from "./find-evidence.js";
import type { FormatterIo, ModuleResult } from "./format-results.js";

/** Records what ESLint found in live code. Loaded only where a store is configured. */
export async function recordResults(input: {
  readonly results: readonly ESLint.LintResult[];
  readonly modules: readonly ModuleResult[];
  readonly standards: CompiledStandards;
  readonly root: string;
  readonly io: FormatterIo;
}): Promise<{ document: IssuesDocument; notes: readonly string[] }> {
  const { results, modules, standards, root, io } = input;
  const startedAt = io.now().toISOString();
  const live = listSourceFiles({ root }).files.map((file) => file.path);
  const { catalog } = loadServiceCatalog({
    root,
    paths: live.filter((path) => isServiceFile(path, standards.services)),
  });
  const servicesOf = groupBy(catalog.services, (service) => service.path);
  const isLive = new Set(live);
  const found = modules
    .filter((module) => isLive.has(module.path))
    .map((module) => ({
      module,
      ...toIssues({ ...module, services: servicesOf.get(module.path) ?? [] }, standards),
    }));
  const suppressed = found.flatMap((entry) => entry.suppressed);
  const issues = [
    ...findExpiredExceptions(standards, standards.source ?? "standards.yaml"),
    ...found.flatMap((entry) => entry.issues),
    ...found.flatMap((entry) => findUnexplainedSuppressions(entry.suppressed)),
  ];
  const evidence = findEvidence({ results, modules, live, standards });
  const run = toRunRecord({
    id: io.newId(),
    startedAt,
    completedAt: io.now().toISOString(),
    branch: await findBranch(root, io.env),
    standards,
    issues,
    whole: evidence.whole,
    unchecked: modules
      .filter((module) => module.messages.some((message) => message.fatal === true))
      .map((module) => module.path),
    files: results.length,
    filesWithIssues: found.filter((entry) => entry.issues.length > 0).length,
    suppressed: suppressed.length,
  });
  const store = io.env["CONTINUOUS_STORE"];
  const recording = await recordRun(
    () =>
      openStore({
        root,
        env: io.env,
        command: "eslint -f continuous",
        now: io.now,
        ...(store === undefined ? {} : { store }),
        onWait: () => undefined, // A formatter has no screen of its own before it returns.
      }),
    run,
  );
  const document = toIssuesDocument({
    run: run.run,
    issues,
    recorded: recording.recorded,
    files: results.length,
    suppressed: suppressed.length,
    problems: recording.problems,
  });
  const notes = recording.where === null ? [] : [`Recorded in ${recording.where}. ${evidence.note}`.trim()];
  return { document, notes };
}
