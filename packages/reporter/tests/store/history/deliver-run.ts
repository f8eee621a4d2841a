import { expect } from "vitest";

import { linkRun } from "../../../src/runs/link-run.js";
import type { RecordedRun } from "../../../src/store/store.js";
import type { HistoryStore } from "./history-store.js";
import type { Answer, Flags, Oracle } from "./oracle.js";
import { toTime, type PreparedRun } from "./prepare-run.js";
import { recordInPieces } from "./record-in-pieces.js";
import type { World } from "./world.js";

/** Links and records a run as the product does, and sees that it is known as what it is and answered what it must be. */
export async function deliverRun(real: HistoryStore, world: World, oracle: Oracle, run: PreparedRun): Promise<void> {
  const linked = await linkRun(real.store, run.record, {
    root: "/nowhere",
    defaultBranch: `${world.prefix}/main`,
    suppressed: run.silenced.map(({ issue }) => issue),
    files: { existing: new Set(run.tree.files.map(({ name }) => name)), renamed: findRenames(world, run) },
  });
  expect(linked.problems).toEqual([]);
  const issues = new Map(linked.run.issues.map((issue) => [issue.item_name ?? "", issue.fingerprint]));
  const silenced = run.silenced.map(({ key }, index) => [key, linked.run.suppressed?.[index] ?? ""] as const);
  const fingerprints = new Map([...issues, ...silenced]);
  const isRepeated = oracle.runs.find(({ id }) => id === run.id)?.shards.has(run.shard?.index ?? 0) === true;
  const { branch } = run.plan;
  const known = run.found.map(({ key, issue }) => [key, oracle.fingerprintOf(branch, key, issue.fingerprint)] as const);
  // One that is made up must be nobody's.
  const tracked = new Set([...oracle.tracked(branch), ...oracle.tracked("main")].map(({ fingerprint }) => fingerprint));
  const isMadeUp = (key: string): boolean => !tracked.has(fingerprints.get(key) ?? "");
  expect(run.found.map(({ key }) => [key, fingerprints.get(key)])).toEqual(
    known.map(([key, one]) => [key, one ?? (isMadeUp(key) ? fingerprints.get(key) : "one that is nobody's")]),
  );
  expect(new Set(issues.values()).size).toBe(run.found.length);

  const { piece } = run.plan;
  const recorded =
    piece === 0
      ? await real.store.recordRun(linked.run, linked.changed)
      : await recordInPieces(real, linked.run, piece);
  if (isRepeated) {
    const answer = oracle.runs.find(({ id }) => id === run.id)?.shards.get(run.shard?.index ?? 0);
    expect([recorded.replayed, toAnswer(recorded)]).toEqual([true, answer]);
    return;
  }
  const { answer, flags } = oracle.record(run, fingerprints);
  expect([recorded.replayed, toAnswer(recorded)]).toEqual([false, answer]);
  expect(toFlags(recorded, issues)).toEqual(flags.map(([key, flag, since]) => [key, flag, toTime(since)]));
  world.sent.push(run);
}

/** As git would tell them: every name that a file of this tree ever had leads to the one it has. */
function findRenames({ names }: World, { tree }: PreparedRun): ReadonlyMap<string, string> {
  const renames = [...names].flatMap(([name, id]) => {
    const file = tree.files.find((each) => each.id === id);
    return file === undefined || file.name === name ? [] : [[name, file.name] as const];
  });
  return new Map(renames);
}

function toAnswer(recorded: RecordedRun): Answer {
  const { status, base, open, resolved, set_aside, fixed, file_deleted, rule_changed, suppressed } = recorded;
  return { new: recorded.new, status, base, open, resolved, set_aside, fixed, file_deleted, rule_changed, suppressed };
}

function toFlags({ seen }: RecordedRun, issues: ReadonlyMap<string, string>): readonly unknown[] {
  return [...issues].map(([key, fingerprint]): readonly [string, Flags[number][1] | undefined, string | undefined] => {
    const one = seen.get(fingerprint);
    return [key, one?.decision ?? (one?.is_new === true ? "new" : "known"), one?.detected_at];
  });
}
