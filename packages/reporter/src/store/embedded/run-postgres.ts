import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";

import { PGlite } from "@electric-sql/pglite";

import type { PostgresReply, PostgresRequest, RaisedError } from "./postgres-messages.js";

/**
 * How much a WebAssembly function does before V8 compiles it once more, with all optimisations. By default every start of
 * Postgres comes to that for hundreds of functions, which costs a process that records one run a third of its time; what is
 * optimised pays from some ten thousand issues on, and is by then.
 */
const optimiseLater = "--wasm-tiering-budget=60000000";

/** The newest Node in which that was tried. A V8 that no longer knew the flag would print an error. */
const newestTried = 24;

/** Types of Postgres whose values are JSON. They pass as text: cloning what was parsed costs more than parsing it there. */
const jsonTypes = [114, 3802] as const;

/** The module of a thread: an embedded Postgres over the data folder that the thread is given. */
const port = parentPort;
if (port === null) throw new Error("This module is run as a thread.");
if (Number.parseInt(process.versions.node, 10) <= newestTried) setFlagsFromString(optimiseLater);

const send = (reply: PostgresReply): void => {
  port.postMessage(reply);
};
const asText = (value: string): string => value;
try {
  const pglite = await PGlite.create(String(workerData), { parsers: { 114: asText, 3802: asText } });
  port.on("message", (request: PostgresRequest) => {
    answer(pglite, request).then(send, (error: unknown) => {
      send({ id: request.id, raised: toRaised(error) });
    });
  });
  send({ id: 0, rows: [], json: [] });
} catch (error) {
  send({ id: 0, raised: toRaised(error) });
}

async function answer(pglite: PGlite, { id, kind, sql, parameters }: PostgresRequest): Promise<PostgresReply> {
  switch (kind) {
    case "query": {
      const { rows, fields } = await pglite.query<Record<string, unknown>>(sql, [...parameters]);
      const json = fields.filter(({ dataTypeID }) => jsonTypes.some((type) => type === dataTypeID));
      return { id, rows, json: json.map(({ name }) => name) };
    }
    case "exec":
      await pglite.exec(sql);
      break;
    case "transaction":
      await pglite.transaction(async (transaction) => {
        await transaction.exec(sql);
      });
      break;
    case "close":
      if (!pglite.closed) await pglite.close();
  }
  return { id, rows: [], json: [] };
}

function toRaised(error: unknown): RaisedError {
  if (!(error instanceof Error)) {
    return {
      name: "Error",
      message: String(error),
      stack: undefined,
      code: undefined,
      severity: undefined,
      hint: undefined,
    };
  }
  const find = (key: "code" | "severity" | "hint"): string | undefined => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === "string" ? value : undefined;
  };
  const { name, message, stack } = error;
  return { name, message, stack, code: find("code"), severity: find("severity"), hint: find("hint") };
}
