import { parentPort, workerData } from "node:worker_threads";

import { askPglite } from "./ask-pglite.js";
import { loadPglite } from "./load-pglite.js";
import type { PostgresReply, PostgresRequest, RaisedError } from "./postgres-messages.js";

/** Types of Postgres whose values are JSON. They pass as text: cloning what was parsed costs more than parsing it there. */
const jsonTypes = [114, 3802] as const;

/** The module of a thread: an embedded Postgres over the data folder that the thread is given. */
const port = parentPort;
if (port === null) throw new Error("This module is run as a thread.");

const send = (reply: PostgresReply): void => {
  port.postMessage(reply);
};
const asText = (value: string): string => value;
try {
  const pglite = await loadPglite(String(workerData), "little", { parsers: { 114: asText, 3802: asText } });
  port.on("message", ({ id, kind, sql, parameters }: PostgresRequest) => {
    askPglite(pglite, kind, sql, parameters).then(
      ({ rows, fields }) => {
        const json = fields.filter(({ dataTypeID }) => jsonTypes.some((type) => type === dataTypeID));
        send({ id, rows, json: json.map(({ name }) => name) });
      },
      (error: unknown) => {
        send({ id, raised: toRaised(error) });
      },
    );
  });
  send({ id: 0, rows: [], json: [] });
} catch (error) {
  send({ id: 0, raised: toRaised(error) });
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
