import type { RecordedRun, RunRecord, Store, StoredIssue } from "../../../src/store/store.js";
import { createRandom } from "../kill/create-random.js";
import { createModel, type Model } from "./create-model.js";
import { createStep } from "./create-step.js";

/**
 * Records a random history of whole runs, parts, runs without evidence, decisions of people and repeated sendings, and
 * compares the store with a brute-force model after each of them.
 *
 * @param prefix - Keeps histories apart that share a store: it is part of every branch's name.
 * @returns What differs, a line each; empty when the store is right.
 */
export async function replayHistory(
  store: Store,
  { seed, runs, prefix }: { readonly seed: number; readonly runs: number; readonly prefix: string },
): Promise<readonly string[]> {
  const random = createRandom(seed);
  const model = createModel();
  const sent: RunRecord[] = [];
  const differences: string[] = [];
  for (let number = 0; number < runs; number += 1) {
    const where = `seed ${String(seed)}, step ${String(number)}`;
    const compare = (what: string, stored: unknown, expected: unknown): void => {
      const [a, b] = [JSON.stringify(stored), JSON.stringify(expected)];
      if (a !== b) differences.push(`${where}: ${what} is ${a}, not ${b}`);
    };
    const step = createStep(random, `${prefix} ${String(seed)} ${String(number)}`, prefix, sent);
    if (step.kind === "mark") {
      const ids = model.ids();
      const id = ids[step.nth % ids.length];
      if (id === undefined) continue;
      const marked_at = new Date(Date.UTC(2026, 0, 1, 0, number, 30)).toISOString();
      const outcome = await store.markIssue({ id, resolution: step.resolution, reason: "So we decided.", marked_at });
      compare("the mark", outcome.status, model.mark(id, step.resolution));
      continue;
    }
    const recorded = await store.recordRun(step.run);
    compare("replayed", recorded.replayed, step.kind === "again");
    const { branch } = step.run.run;
    if (step.kind === "run") {
      sent.push(step.run);
      const counts = model.apply(step.run);
      compare("the answer", toCounts(recorded), toCounts(counts));
      const rows = [...(await store.openIssues(branch)), ...(await store.setAsideIssues(branch))];
      model.learn(branch, new Map(rows.map(({ fingerprint, id }) => [fingerprint, id])));
    }
    compare("what is open", toLines(await store.openIssues(branch)), model.rows(branch, "open"));
    compare("what is set aside", toLines(await store.setAsideIssues(branch)), model.rows(branch, "set aside"));
  }
  return differences;
}

function toCounts(counts: Omit<RecordedRun, "replayed" | "seen"> | ReturnType<Model["apply"]>): readonly unknown[] {
  const { fixed, file_deleted, rule_changed, suppressed, set_aside, resolved, open } = counts;
  return [counts.new, resolved, open, { fixed, file_deleted, rule_changed, suppressed, set_aside }];
}

function toLines(issues: readonly StoredIssue[]): readonly string[] {
  return issues
    .map(
      ({ id, resolution, metadata }) =>
        `${id} ${String(resolution)} ${typeof metadata["reopens"] === "string" ? metadata["reopens"] : ""}`,
    )
    .sort();
}
