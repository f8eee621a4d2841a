import type { LiveDatabase } from "@continuous/database";
import { loadTestPackages } from "@continuous/runners";
import { listSourceFiles } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { findBranch } from "../git/find-branch.js";
import type { StoreFacts } from "../health/find-store-rows.js";
import { loadVersionFacts } from "../health/load-version-facts.js";
import { toHealthDocument } from "../health/to-health-document.js";
import { toHealthRows, type HealthFacts } from "../health/to-health-rows.js";
import { toDriftRun, toHealthRun } from "../health/to-health-run.js";
import { DatabaseError } from "../live/database-error.js";
import { documentFormats } from "../present/document-formats.js";
import { renderHealth } from "../present/render-health.js";
import { recordRun } from "../runs/record-run.js";
import { toStoreProblem } from "../runs/to-store-problem.js";
import { countWaiting } from "../spool/count-waiting.js";
import { loadMissingMigrations } from "../store/load-missing-migrations.js";
import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { askHealth } from "./ask-health.js";
import { findFormat } from "./find-format.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot } from "./load-context.js";
import { loadGivenDatabase } from "./load-given-database.js";
import { checkStoreChoice, openCommandStore, toOpenOptions } from "./open-command-store.js";
import { readTree } from "./read-tree.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

/** Runs enough to find the last of each type. */
const runsToRead = 500;

/** `check health`, once its arguments are read. */
export async function runHealth(context: CommandContext): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  checkStoreChoice(context);
  const startedAt = io.now().toISOString();
  const root = findCommandRoot(context);
  const database = await askDatabase(context);
  const live = database instanceof Error ? null : database;
  const { inventory, standards } = await readTree(context, root, live);
  const branch = await findBranch(root, io.env, globals().branch);
  const answers = await askHealth(inventory, root, io);
  const versions = loadVersionFacts(root, listPackageFolders(root), process.version);

  const opened = await openStore(context, root);
  const problems: Problem[] = [];
  try {
    const recorded = await readRecorded(opened, branch.defaultBranch, problems);
    const completedAt = io.now().toISOString();
    const spool = await countWaiting(root);
    const store = await readStore(context, root, opened, recorded.trouble);
    const known = recorded.facts;
    const rows = toHealthRows({
      ...{ inventory, standards, versions, store, answers, database, spool },
      recorded: known,
      now: completedAt,
    });
    const facts = { id: io.newId(), branch: branch.branch, commit: branch.commit, startedAt, completedAt };
    const run = {
      id: facts.id,
      branch: facts.branch,
      started_at: startedAt,
      completed_at: completedAt,
      recorded: true,
    };
    const document = toHealthDocument(run, rows, problems);
    const drift = toDriftRun({ ...facts, id: io.newId() }, inventory.drift, {
      isLive: live !== null,
      wasLive: known?.runs.some(({ run_type, results }) => run_type === "database" && results["live"] === true) ?? true,
    });
    const options = toOpenOptions(context, root, "check health");
    let isRecorded = opened !== null;
    for (const each of opened === null ? [] : [toHealthRun(facts, document), drift]) {
      const outcome = await recordRun(options, each, null, opened ?? undefined);
      isRecorded &&= outcome.recorded !== null;
      problems.push(...outcome.problems);
    }
    const shown = { ...document, run: { ...run, recorded: isRecorded }, problems: [...problems] };
    await writeDocument(context, renderHealth(format, shown, toTextOptions(context)));
    return document.summary.fail > 0 ? 1 : 0;
  } finally {
    if (opened !== null && !(opened instanceof StoreError)) await opened.close();
  }
}

/** A database that cannot be asked is what this command is there to tell. */
async function askDatabase(context: CommandContext): Promise<LiveDatabase | DatabaseError | null> {
  try {
    return await loadGivenDatabase(context);
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
}

/** `null`: none is named. One that does not open is told by the runs that it does not take. */
async function openStore(context: CommandContext, root: string): Promise<Store | StoreError | null> {
  try {
    return await openCommandStore(context, root, "check health");
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

async function readRecorded(
  store: Store | StoreError | null,
  branch: string,
  problems: Problem[],
): Promise<{ readonly facts: HealthFacts["recorded"]; readonly trouble: StoreError | null }> {
  if (store === null) return { facts: null, trouble: null };
  if (store instanceof StoreError) return { facts: null, trouble: store };
  try {
    return { facts: { items: await store.inventory(), runs: await store.runs(branch, runsToRead) }, trouble: null };
  } catch (error) {
    const { message } = error instanceof StoreError ? error : { message: "" };
    problems.push({ ...toStoreProblem(error), message: `What is recorded could not be read: ${message}` });
    // Who may only record is refused here, and the store answers all the same.
    return { facts: null, trouble: error instanceof StoreError && error.code !== "store-refused" ? error : null };
  }
}

/** Whether the store answers, and which migrations it lacks. */
async function readStore(
  context: CommandContext,
  root: string,
  store: Store | StoreError | null,
  trouble: StoreError | null,
): Promise<StoreFacts> {
  const { kind } = toStoreChoice(context.globals().store, context.io.env);
  const state = trouble ?? (store === null || store instanceof StoreError ? "" : store.description);
  if (kind === "none") return { kind, state: "", missing: null };
  // One that does not open has nothing to ask; a server opens without asking.
  if (store instanceof StoreError) return { kind, state, missing: null };
  try {
    return { kind, state, missing: await loadMissingMigrations(toOpenOptions(context, root, "check health")) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind, state: trouble ?? error, missing: null };
  }
}

function listPackageFolders(root: string): readonly string[] {
  const listed = listSourceFiles({ root, extensions: [".json"] });
  const live = listed.files.map(({ path }) => path);
  return loadTestPackages(root, live, new Set(live)).packages.map(({ folder }) => folder);
}
