import type { PruneDocument } from "../documents/prune-document.js";
import { findBranch } from "../git/find-branch.js";
import { plainFormats } from "../present/plain-formats.js";
import { renderPrune } from "../present/render-prune.js";
import type { PruneRequest, Store } from "../store/store.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findCommandRoot } from "./load-context.js";
import { openCommandStore } from "./open-command-store.js";
import { parsePeriod } from "./parse-period.js";
import { UsageError } from "./usage-error.js";
import { writeDocument } from "./write-document.js";

/** Rows a transaction: quick enough that nobody who records has to wait. */
const batch = 5000;

export interface PruneOptions {
  readonly keep: string;
  readonly keepBranches: string;
  readonly dryRun?: true;
}

/** `store prune`, once its arguments are read. */
export async function runPrune(context: CommandContext, options: PruneOptions): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(plainFormats, globals().format);
  const now = io.now();
  const root = findCommandRoot(context);
  const { defaultBranch } = await findBranch(root, io.env);
  const named = globals().branch;
  const request: PruneRequest = {
    keep_since: parsePeriod("--keep", options.keep, now).toISOString(),
    keep_branches_since: parsePeriod("--keep-branches", options.keepBranches, now).toISOString(),
    kept_branches: [...new Set([named ?? defaultBranch, defaultBranch])],
    limit: batch,
    dry_run: options.dryRun === true,
  };
  const store = await openCommandStore(context, root, "store prune");
  if (store === null) throw new UsageError("There is nothing to prune without a store.", "Leave --store none away.");
  try {
    await checkDefaultBranch(store, request);
    const deleted = await prune(store, request, (rows) => {
      io.showProgress(`Deleted ${String(rows)} rows`);
    });
    io.showProgress(null);
    const { keep_since, keep_branches_since, dry_run } = request;
    const document: PruneDocument = {
      ...{ schemaVersion: 1, tool, root: ".", dry_run, keep_since, keep_branches_since, deleted },
      problems: [],
    };
    await writeDocument(context, renderPrune(format, document));
  } finally {
    await store.close();
  }
}

/** Taken for another branch than it is, the default one would be forgotten like any that was merged. */
async function checkDefaultBranch(store: Store, request: PruneRequest): Promise<void> {
  const { branches } = await store.prune({ ...request, dry_run: true });
  if (branches.length === 0) return;
  for (const branch of request.kept_branches) if ((await store.runs(branch, 1)).length > 0) return;
  const [name = ""] = request.kept_branches;
  throw new UsageError(
    `Nothing is recorded for ${name}, which is taken for the default branch, so the real one might be forgotten.`,
    "Name the branch to keep with --branch.",
  );
}

async function prune(
  store: Store,
  request: PruneRequest,
  onBatch: (rows: number) => void,
): Promise<PruneDocument["deleted"]> {
  const deleted = { issues: 0, runs: 0, branches: new Set<string>() };
  for (let done = false; !done;) {
    const outcome = await store.prune(request);
    deleted.issues += outcome.issues;
    deleted.runs += outcome.runs;
    for (const branch of outcome.branches) deleted.branches.add(branch);
    done = outcome.done;
    onBatch(deleted.issues + deleted.runs);
  }
  return { ...deleted, branches: [...deleted.branches].sort() };
}
