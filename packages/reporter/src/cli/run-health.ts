import type { LiveDatabase } from "@continuous/database";
import type { Problem } from "@continuous/standards";

import { findBranch } from "../git/find-branch.js";
import { toHealthDocument } from "../health/to-health-document.js";
import { toHealthRows, type HealthFacts } from "../health/to-health-rows.js";
import { toDriftRun, toHealthRun } from "../health/to-health-run.js";
import { DatabaseError } from "../live/database-error.js";
import { documentFormats, renderHealth } from "../present/index.js";
import { toStoreProblem } from "../runs/record-run.js";
import type { Store } from "../store/store.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot } from "./load-context.js";
import { loadGivenDatabase } from "./load-given-database.js";
import { checkStoreChoice, openCommandStore } from "./open-command-store.js";
import { readTree } from "./read-tree.js";
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

  const opened = await openStore(context, root);
  const problems: Problem[] = [...opened.problems];
  try {
    const recorded = await readRecorded(opened.store, branch.defaultBranch, problems);
    const completedAt = io.now().toISOString();
    const rows = toHealthRows({ inventory, standards, database, recorded, now: completedAt });
    const facts = { id: io.newId(), branch: branch.branch, commit: branch.commit, startedAt, completedAt };
    const run = {
      id: facts.id,
      branch: facts.branch,
      started_at: startedAt,
      completed_at: completedAt,
      recorded: true,
    };
    const document = toHealthDocument(run, rows, problems);
    const isRecorded = await record(opened.store, problems, [
      toHealthRun(facts, document),
      toDriftRun({ ...facts, id: io.newId() }, inventory.drift, {
        isLive: live !== null,
        wasLive:
          recorded?.runs.some(({ run_type, results }) => run_type === "database" && results["live"] === true) ?? true,
      }),
    ]);
    const shown = { ...document, run: { ...run, recorded: isRecorded }, problems: [...problems] };
    const colour = io.colour && globals().output === undefined;
    await writeDocument(context, renderHealth(format, shown, { colour, width: io.width }));
    return document.summary.fail > 0 ? 1 : 0;
  } finally {
    await opened.store?.close();
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

async function openStore(
  context: CommandContext,
  root: string,
): Promise<{ readonly store: Store | null; readonly problems: readonly Problem[] }> {
  try {
    return { store: await openCommandStore(context, root, "check health"), problems: [] };
  } catch (error) {
    return { store: null, problems: [toStoreProblem(error)] };
  }
}

async function readRecorded(
  store: Store | null,
  branch: string,
  problems: Problem[],
): Promise<HealthFacts["recorded"]> {
  if (store === null) return null;
  try {
    return { items: await store.inventory(), runs: await store.runs(branch, runsToRead) };
  } catch (error) {
    problems.push(toStoreProblem(error));
    return null;
  }
}

async function record(
  store: Store | null,
  problems: Problem[],
  runs: readonly Parameters<Store["recordRun"]>[0][],
): Promise<boolean> {
  if (store === null) return false;
  try {
    for (const run of runs) await store.recordRun(run);
    return true;
  } catch (error) {
    problems.push(toStoreProblem(error));
    return false;
  }
}
