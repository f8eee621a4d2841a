import { loadServiceCatalog } from "@continuous/source/load";
import { explainLiveness, groupBy, isServiceFile, sourceExtensions, type ServiceCatalog } from "@continuous/source";
import type { CompiledStandards, Problem } from "@continuous/standards";
import { createDatabaseProvider } from "eslint-plugin-continuous";

import { identifyFindings } from "../identity/identify-findings.js";
import { findExpiredExceptions } from "../issues/find-expired-exceptions.js";
import { toIssues, type SuppressedIssue } from "../issues/to-issues.js";
import { lintSources } from "../lint/lint-sources.js";
import type { IssueRecord } from "../store/store.js";
import { checkPipelines } from "./check-pipelines.js";
import type { SelectedFiles } from "./select-files.js";
import { toExistingPaths, type RunEvidence } from "./to-run-scope.js";

/** What a check found, before it is recorded. */
export interface CheckedStandards {
  readonly issues: readonly IssueRecord[];
  readonly suppressed: readonly SuppressedIssue[];
  readonly problems: readonly Problem[];
  /** Files looked at, files with a finding, files that could not be checked. */
  readonly files: number;
  readonly filesWithIssues: number;
  /** Paths that could not be checked: what is open in them stays open. */
  readonly unchecked: readonly string[];
  readonly evidence: RunEvidence;
  /** The services that rules knew of. */
  readonly services: ServiceCatalog;
  /** Texts of files with findings, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Checks files against the standards. Reads them; writes nothing. */
export async function checkStandards(input: {
  readonly root: string;
  readonly standards: CompiledStandards;
  readonly selected: SelectedFiles;
  /** All there is was selected, so that what is not there is gone. */
  readonly whole: boolean;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  readonly onFile: (done: number, total: number, path: string) => void;
}): Promise<CheckedStandards> {
  const { root, standards, selected, whole, now, onFile } = input;
  const live = selected.tree.files.map(({ path }) => path).filter(isModule);
  const { catalog } = loadServiceCatalog({
    root,
    paths: live.filter((path) => isServiceFile(path, standards.services)),
    live,
  });
  const database = createDatabaseProvider({ root, scope: standards.database, tree: selected.tree, now });
  const isMigration = createMigrationTest(standards, database);
  const paths = selected.paths.filter((path) => isModule(path) || isMigration(path));
  const servicesOf = groupBy(catalog.services, (service) => service.path);
  // What is wrong with standards.yaml itself is looked for by one shard.
  const ownStandards = selected.shard === null || selected.shard.index === 1;
  const issues: IssueRecord[] = ownStandards
    ? [...findExpiredExceptions(standards, standards.source ?? "standards.yaml")]
    : [];
  const suppressed: SuppressedIssue[] = [];
  const problems: Problem[] = [...selected.problems];
  const unchecked: string[] = [];
  const passedOver: string[] = [];
  const evaluated = new Map<string, ReadonlySet<string>>();
  const sources = new Map<string, string>();
  let done = 0;
  let filesWithIssues = 0;
  for await (const outcome of lintSources({ root, paths, standards, services: catalog, database })) {
    done += 1;
    if (!outcome.ok) {
      problems.push(outcome.problem);
      unchecked.push(outcome.path);
      onFile(done, paths.length, outcome.path);
      continue;
    }
    const { file } = outcome;
    onFile(done, paths.length, file.path);
    if (file.messages.some((message) => message.fatal === true)) unchecked.push(file.path);
    // A file that says it is generated is passed over by every rule: what was found in it before is not mended.
    if (file.rules === null || !explainLiveness(file.path, file.text).live) passedOver.push(file.path);
    else evaluated.set(file.path, file.rules);
    const found = identifyFindings(file, toIssues({ ...file, services: servicesOf.get(file.path) ?? [] }, standards));
    // One at a time: a call takes only so many arguments, and a generated file has more findings.
    for (const each of found.suppressed) suppressed.push(each);
    for (const each of found.issues) issues.push(each);
    if (found.issues.length > 0) {
      filesWithIssues += 1;
      sources.set(file.path, file.text);
    }
  }
  // They are told as a whole: what one script calls may be any file.
  const pipelines = whole && ownStandards ? await checkPipelines(root, standards) : null;
  issues.push(...(pipelines?.issues ?? []));
  suppressed.push(...(pipelines?.suppressed ?? []));
  problems.push(...(pipelines?.problems ?? []));
  const existing = toExistingPaths(selected.tree);
  const deleted = existing === null ? null : { paths: whole ? null : selected.deleted, existing_paths: existing };
  const evidence = {
    standards: ownStandards,
    evaluated,
    selected: selected.paths,
    unchecked: [...unchecked, ...passedOver],
    deleted,
    pipelines,
  };
  return {
    issues,
    suppressed,
    problems,
    files: done,
    filesWithIssues,
    unchecked,
    evidence,
    services: catalog,
    sources,
  };
}

function isModule(path: string): boolean {
  return sourceExtensions.some((extension) => path.endsWith(extension));
}

/** Migrations are looked at where a standard is about them. */
function createMigrationTest(
  { standards }: CompiledStandards,
  database: ReturnType<typeof createDatabaseProvider>,
): (path: string) => boolean {
  if (!standards.some(({ id }) => id.startsWith("database.") && id !== "database.references")) return () => false;
  const folders = database.migrationFolders();
  return (path) => path.endsWith(".sql") && folders.some((folder) => path.startsWith(`${folder}/`));
}
