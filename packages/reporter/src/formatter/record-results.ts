import { databaseExtensions } from "@continuous/database";
import { groupBy, isServiceFile, sourceExtensions } from "@continuous/source";
import { listSourceFiles, loadServiceCatalog, readSourceFile } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";
import type { ESLint } from "eslint";

import type { IssuesDocument } from "../documents/issues-document.js";
import { findBranch } from "../git/find-branch.js";
import { identifyFindings } from "../identity/identify-findings.js";
import { findExpiredExceptions } from "../issues/find-expired-exceptions.js";
import { toIssues } from "../issues/to-issues.js";
import { recordRun } from "../runs/record-run.js";
import { toIssuesDocument } from "../runs/to-issues-document.js";
import { toRunRecord } from "../runs/to-run-record.js";
import { toExistingPaths } from "../runs/to-run-scope.js";
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
  const tree = listSourceFiles({ root, extensions: [...sourceExtensions, ...databaseExtensions] });
  const live = tree.files.map((file) => file.path);
  const { catalog } = loadServiceCatalog({
    root,
    paths: live.filter((path) => isServiceFile(path, standards.services)),
  });
  const servicesOf = groupBy(catalog.services, (service) => service.path);
  const isLive = new Set(live);
  const found = modules
    .filter((module) => isLive.has(module.path))
    .map((module) => withText(root, module))
    .map((module) => ({
      module,
      ...identifyFindings(module, toIssues({ ...module, services: servicesOf.get(module.path) ?? [] }, standards)),
    }));
  const suppressed = found.flatMap((entry) => entry.suppressed);
  const issues = [
    ...findExpiredExceptions(standards, standards.source ?? "standards.yaml"),
    ...found.flatMap((entry) => entry.issues),
  ];
  const evidence = findEvidence({ results, modules, tree, standards, servicesOf });
  const branch = await findBranch(root, io.env);
  const run = toRunRecord({
    id: io.newId(),
    startedAt,
    completedAt: io.now().toISOString(),
    branch,
    standards,
    issues,
    whole: evidence.whole,
    evidence: evidence.evidence,
    unchecked: modules
      .filter((module) => module.messages.some((message) => message.fatal === true))
      .map((module) => module.path),
    files: results.length,
    filesWithIssues: found.filter((entry) => entry.issues.length > 0).length,
    suppressed,
  });
  const store = io.env["CONTINUOUS_STORE"];
  const recording = await recordRun(
    {
      root,
      env: io.env,
      command: "eslint -f continuous",
      now: io.now,
      ...(store === undefined ? {} : { store }),
      onWait: () => undefined, // A formatter has no screen of its own before it returns.
    },
    run,
    {
      root,
      defaultBranch: branch.defaultBranch,
      suppressed: suppressed.map(({ issue }) => issue),
      existing: toExistingPaths(tree),
    },
  );
  const document = toIssuesDocument({
    run: run.run,
    issues: recording.issues,
    recorded: recording.recorded,
    files: results.length,
    suppressed: suppressed.length,
    problems: recording.problems,
  });
  const recorded = recording.where === null ? [] : [`Recorded in ${recording.where}. ${evidence.note}`.trim()];
  return { document, notes: [...recording.notes, ...recorded] };
}

/** ESLint hands over no text of a file in which all that was found is silenced. */
function withText(root: string, module: ModuleResult): ModuleResult {
  if (module.text !== "" || module.suppressedMessages.length === 0) return module;
  const source = readSourceFile(root, module.path);
  return source.ok ? { ...module, text: source.text } : module;
}
