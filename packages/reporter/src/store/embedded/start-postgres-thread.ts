import { Worker } from "node:worker_threads";

import { packageFolder } from "../../package-folder.js";
import type { PostgresReply, PostgresRequest, RaisedError } from "./postgres-messages.js";
import type { RunningPostgres } from "./running-postgres.js";

/** Built code also for those who read the sources: Node runs no TypeScript. */
const threadModule = new URL("dist/run-postgres.js", packageFolder);

/**
 * Starts a Postgres over a data folder. In a thread of its own, so that it starts while others load and lint, and so that it
 * can be ended where it answers no more. It keeps no process alive.
 */
export async function startPostgresThread(folder: string): Promise<RunningPostgres> {
  // Not what the process preloads: that is for its own program.
  const worker = new Worker(threadModule, { workerData: folder, execArgv: [] });
  worker.unref();
  const waiting = new Map<number, { resolve: (rows: readonly unknown[]) => void; reject: (error: Error) => void }>();
  let ended: Error | null = null;
  const endWith = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", (reply: PostgresReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("raised" in reply) call?.reject(toError(reply.raised));
    else call?.resolve(reply.rows.map((row) => withJson(row, reply.json)));
  });
  worker.on("error", endWith);
  worker.on("exit", (code) => {
    endWith(Object.assign(new Error(`its thread ended (${String(code)})`), { name: "ExitStatus" }));
  });
  const wait = (id: number): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      if (ended === null) waiting.set(id, { resolve, reject });
      else reject(ended);
    });
  const end = async (): Promise<void> => {
    await worker.terminate();
  };
  let calls = 0;
  try {
    await wait(0);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    ask(kind, sql = "", parameters = []) {
      calls += 1;
      const answered = wait(calls);
      worker.postMessage({ id: calls, kind, sql, parameters } satisfies PostgresRequest);
      return answered;
    },
    end,
  };
}

function withJson(row: Readonly<Record<string, unknown>>, columns: readonly string[]): unknown {
  if (columns.length === 0) return row;
  const parsed: Record<string, unknown> = { ...row };
  for (const name of columns) {
    const value = row[name];
    if (typeof value === "string") parsed[name] = JSON.parse(value);
  }
  return parsed;
}

function toError({ name, message, stack, ...facts }: RaisedError): Error {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  const error = Object.assign(new Error(message), { name, ...Object.fromEntries(told) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
