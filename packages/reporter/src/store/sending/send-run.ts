import { z } from "zod";

import { parseRecordedRun } from "../rows/parse-recorded-run.js";
import { parseReply } from "../rows/parse-reply.js";
import { StoreError } from "../store-error.js";
import type { RecordedRun, RunRecord } from "../store.js";
import { toPieces } from "./to-pieces.js";
import { toRunPayload } from "./to-run-payload.js";

/** Calls a function of the schema. `rows`: how many the database has to look at, to be patient by. */
export type CallFunction = (name: string, payload: unknown, rows: number) => Promise<unknown>;

/** So few are sent with all that is said about them at once: asking first would take longer. */
const fewFindings = 500;

/** Others may record on the branch between two requests, and then more is asked for. */
const mostTries = 10;

const needSchema = z.object({ status: z.literal("need_details"), places: z.string(), next_chunk: z.number() });

/**
 * Records a run: fingerprints first, then the details that the store asks for, in pieces where they are many.
 *
 * @param changed - Fingerprints of findings whose details the store may ask for.
 * @returns With the number of rows that were written.
 * @throws StoreError
 */
export async function sendRun(
  callFunction: CallFunction,
  run: RunRecord,
  changed: ReadonlySet<string> = new Set(),
): Promise<{ readonly recorded: RecordedRun; readonly writtenRows: number }> {
  const { payload, issues } = toRunPayload(run);
  const likely = [...issues.keys()].filter(
    (index) => issues.length <= fewFindings || changed.has(issues[index]?.fingerprint ?? ""),
  );
  const [guess, ...more] = toPieces(
    issues,
    likely.map((index) => index + 1),
  );
  let inline = guess === undefined || more.length > 0 ? {} : guess;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reply = await callFunction("record_monitoring_run", { ...payload, ...inline }, issues.length);
    const need = needSchema.safeParse(reply);
    if (!need.success) return parseRecordedRun(reply, issues);
    const pieces = toPieces(issues, need.data.places.split(" ").map(Number));
    const [first] = pieces;
    inline = pieces.length === 1 && first !== undefined ? first : {};
    if (pieces.length === 1) continue;
    for (const [index, piece] of pieces.entries()) {
      const chunk = {
        run_id: run.run.id,
        shard: run.run.shard?.index,
        content: payload.content,
        chunk: need.data.next_chunk + index,
        ...piece,
      };
      parseReply(
        z.object({ status: z.literal("kept") }),
        await callFunction("add_monitoring_run_chunk", chunk, piece.details.length),
      );
    }
  }
  throw new StoreError(
    "store-unreachable",
    "The store kept asking for more of the run: others record on the same branch all the time.",
    "Run the command again later; a run that arrived is not recorded twice.",
  );
}
