import type { SyncDocument } from "../documents/sync-document.js";
import { plainFormats } from "../present/plain-formats.js";
import { renderSync } from "../present/render-sync.js";
import { countWaiting } from "../spool/count-waiting.js";
import type { Delivery } from "../spool/deliver-spool.js";
import { listDeadRuns } from "../spool/list-dead-runs.js";
import { listSpool } from "../spool/list-spool.js";
import { syncSpool } from "../spool/sync-spool.js";
import { toDestination } from "../spool/to-destination.js";
import { toTrimProblem } from "../spool/to-trim-problem.js";
import { trimSpool } from "../spool/trim-spool.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot } from "./load-context.js";
import { toOpenOptions } from "./open-command-store.js";
import { UsageError } from "./usage-error.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

/** `sync`, once its arguments are read. */
export async function runSync(context: CommandContext): Promise<ExitCode> {
  const { io, globals } = context;
  const format = findFormat(plainFormats, globals().format);
  const destination = toDestination(toStoreChoice(globals().store, io.env));
  if (destination === null)
    throw new UsageError("There is nothing to send without a store.", "Leave --store none away.");
  const root = findCommandRoot(context);
  const forgotten = await trimSpool(root, io.now());
  const delivery = await syncSpool(toOpenOptions(context, root, "sync"), destination, (done, total) => {
    io.showProgress(`Sent ${String(done)} of ${String(total)} runs`);
  });
  io.showProgress(null);
  const { stoppedBy } = delivery;
  const stopped =
    stoppedBy === null
      ? []
      : [{ code: stoppedBy.code, message: stoppedBy.message, hint: stoppedBy.hint, where: { path: "." } }];
  const document: SyncDocument = {
    schemaVersion: 1,
    tool,
    root: ".",
    ...(await toLists(root, destination, delivery)),
    problems: [...stopped, ...toTrimProblem(forgotten)],
  };
  await writeDocument(context, renderSync(format, document, toTextOptions(context)));
  if (stoppedBy !== null) return 2;
  return document.dead.length > 0 || forgotten.length > 0 ? 1 : 0;
}

async function toLists(
  root: string,
  destination: string,
  { delivered }: Delivery,
): Promise<Pick<SyncDocument, "sent" | "waiting" | "dead" | "elsewhere">> {
  const waiting = await listSpool(root, destination);
  return {
    sent: delivered.map(({ file: { run_id, kept_at, path }, run: { branch }, recorded }) => ({
      ...{ run_id, kept_at, path, branch },
      ...{ replayed: recorded.replayed, new: recorded.new, resolved: recorded.resolved },
    })),
    waiting: waiting.map(({ run_id, kept_at, path }) => ({ run_id, kept_at, path })),
    dead: (await listDeadRuns(root)).map(({ run_id, kept_at, path, code, message }) => ({
      ...{ run_id, kept_at, path, code, message },
    })),
    elsewhere: (await countWaiting(root)).waiting - waiting.length,
  };
}
