import { parseRecordedRun } from "../../../src/store/rows/parse-recorded-run.js";
import { toDetail } from "../../../src/store/sending/to-detail.js";
import { toRunPayload } from "../../../src/store/sending/to-run-payload.js";
import type { RecordedRun, RunRecord } from "../../../src/store/store.js";
import type { HistoryStore } from "./history-store.js";

/**
 * Sends a run as a large one is sent, in pieces of a few findings, after a piece of another content that somebody left under
 * its id.
 */
export async function recordInPieces({ sql }: HistoryStore, run: RunRecord, size: number): Promise<RecordedRun> {
  const call = async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
    const [row] = await sql(`select public.${name}($1::text::jsonb) as value`, [JSON.stringify(payload)]);
    return (row as { value: Record<string, unknown> }).value;
  };
  const { payload, issues } = toRunPayload(run);
  const of = { run_id: run.run.id, shard: run.run.shard?.index };
  const stranger = ["x/y", null, "info", null, null, "stranger.ts", 1, 1, 1, 2, "Of another run.", null, {}];
  await call("add_monitoring_run_chunk", { ...of, content: "another", chunk: 1, places: "1", details: [stranger] });
  for (let chunk = 1; ;) {
    const reply = await call("record_monitoring_run", payload);
    if (reply["status"] !== "need_details") return parseRecordedRun(reply, issues).recorded;
    const places = String(reply["places"]).split(" ");
    for (; places.length > 0; chunk += 1) {
      const some = places.splice(0, size);
      const details = some.map((place) => toDetail(issues[Number(place) - 1]!));
      await call("add_monitoring_run_chunk", {
        ...of,
        content: payload.content,
        chunk,
        places: some.join(" "),
        details,
      });
    }
  }
}
