import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { ServiceItem } from "@continuous/inventory";
import { listSourceFiles } from "@continuous/source/load";

import type { TestRunDocument } from "../documents/test-run-document.js";
import { findBranch } from "../git/find-branch.js";
import { documentFormats } from "../present/document-formats.js";
import { renderTestRun } from "../present/render-test-run.js";
import { recordRun } from "../runs/record-run.js";
import { toExistingPaths } from "../runs/to-run-scope.js";
import { saveSnapshot } from "../snapshot/save-snapshot.js";
import { gatherResults, type TestKind } from "../testing/gather-results.js";
import { saveOutputs } from "../testing/save-outputs.js";
import { toCoverageReport } from "../testing/to-coverage-report.js";
import { toSnapshotCoverage } from "../testing/to-snapshot-coverage.js";
import { toSnapshotTests } from "../testing/to-snapshot-tests.js";
import { toTestIssues } from "../testing/to-test-issues.js";
import { toTestRunDocument } from "../testing/to-test-run-document.js";
import { toTestRunRecord } from "../testing/to-test-run-record.js";
import { toTestScope } from "../testing/to-test-scope.js";
import type { TestOptions } from "./commands/test.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot } from "./load-context.js";
import { checkStoreChoice, toOpenOptions } from "./open-command-store.js";
import { readTree } from "./read-tree.js";
import { toTestExitCode } from "./to-test-exit-code.js";
import { toTestProgress } from "./to-test-progress.js";
import { writeAlso } from "./write-also.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

/** `test services`, `test pipelines`, `test coverage` and `test all`, once their arguments are read. */
export async function runTest(context: CommandContext, kind: TestKind, options: TestOptions): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  checkStoreChoice(context);
  const started = io.now();
  const root = findCommandRoot(context);
  const { inventory, standards } = await readTree(context, root, null);
  const listed = listSourceFiles({ root, extensions: [""] });
  const branch = await findBranch(root, io.env, globals().branch);
  const minimum = standards.testing.minimumCoverage;
  const isCoverageRequired = minimum.services !== null || minimum.criticalPaths !== null;
  const measures = kind === "coverage" || (kind === "all" && isCoverageRequired);
  // What only looks like a service is listed, and held to nothing.
  const services = inventory.items.filter(
    (item): item is ServiceItem =>
      kind !== "pipelines" && item.item_type === "service" && item.metadata.detected_by === "path",
  );

  const stop = new AbortController();
  const stopListening = io.onInterrupt(() => {
    stop.abort();
    io.showProgress("Stopping what runs, then recording what is done");
  });
  const show = (text: string): void => {
    if (!stop.signal.aborted) io.showProgress(text);
  };
  const gathered = await gatherResults({
    ...{ kind, root, inventory, services, listed, measures },
    env: io.env,
    jobs: options.jobs ?? availableParallelism(),
    timeout: options.timeout === undefined ? null : options.timeout * 1000,
    retries: options.retry ?? 0,
    force: options.force === true,
    imports: options.import ?? null,
    signal: stop.signal,
    now: io.now,
    onProgress: (progress) => {
      show(toTestProgress(progress));
    },
    onPipelines: (names) => {
      if (names.length > 0) show(`Asking ${names.join(", ")}`);
    },
  });
  // A second Ctrl-C ends this too.
  io.showProgress("Recording what is done");

  const coverage = measures
    ? toCoverageReport({
        services,
        standards,
        outcomes: gathered.outcomes,
        files: listed.files.map(({ path }) => path),
        read: (path) => readFileSync(join(root, path), "utf8"),
      })
    : null;
  const completed = io.now();
  const interrupted = stop.signal.aborted;
  const document = toTestRunDocument({
    ...{ id: io.newId(), branch: branch.branch, started, completed, interrupted, services, gathered, coverage },
    problems: [...inventory.problems, ...(await saveOutputs(root, gathered))],
  });
  const { suites, pipelines } = document.run.results;
  const run = toTestRunRecord({
    type: kind === "services" ? "service" : kind === "pipelines" ? "pipeline" : "full",
    ...{ document, branch, completedAt: completed.toISOString() },
    ...toTestIssues({ services, suites, pipelines, coverage, standards }),
    scope: toTestScope({
      services: kind === "pipelines" || inventory.problems.length > 0 ? null : services,
      ...{ outcomes: gathered.outcomes, pipelines, coverage, isCoverageRequired, existing: toExistingPaths(listed) },
    }),
  });
  const recording = await recordRun(toOpenOptions(context, root, `test ${kind}`), run, null);
  const asOf = completed.toISOString();
  const snapshotProblems =
    recording.recorded === null || kind === "pipelines"
      ? []
      : await saveSnapshot(root, standards, {
          tests: toSnapshotTests(document.run.results.services, asOf),
          ...(coverage === null ? {} : { coverage: toSnapshotCoverage(coverage, asOf) }),
        });
  stopListening();
  io.showProgress(null);
  const shown: TestRunDocument = {
    ...document,
    run: { ...document.run, recorded: recording.recorded !== null },
    problems: [...document.problems, ...recording.problems, ...snapshotProblems],
  };
  await writeDocument(context, renderTestRun(format, shown, toTextOptions(context)));
  await writeAlso(context, options.also ?? [], (one) => renderTestRun(one, shown, { colour: false, width: io.width }));
  const notes = [...recording.notes, ...(recording.where === null ? [] : [`Recorded in ${recording.where}.`])];
  if (globals().quiet !== true) for (const note of notes) io.writeError(`${note}\n`);
  return toTestExitCode(shown, recording.issues);
}
