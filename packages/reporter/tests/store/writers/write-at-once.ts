import type { RecordedRun, RunRecord, Store } from "../../../src/store/store.js";
import { aRun, anIssue, aScope } from "../records.js";

export interface Written {
  readonly runs: readonly RunRecord[];
  /** What each sending of a run was answered. A run that was sent twice has two. */
  readonly replies: readonly { readonly run: RunRecord; readonly recorded: RecordedRun }[];
  readonly errors: readonly unknown[];
}

const files = 60;
const issuesOfFile = 6;
const firstTime = Date.parse("2026-03-01T10:00:00.000Z");

/** Lets every store record run after run at the same time, on two branches, until the time is over. */
export async function writeAtOnce(
  stores: readonly Store[],
  { forMs, random }: { readonly forMs: number; readonly random: () => number },
): Promise<Written> {
  const runs: RunRecord[] = [];
  const replies: { run: RunRecord; recorded: RecordedRun }[] = [];
  const errors: unknown[] = [];
  const send = async (store: Store, run: RunRecord): Promise<void> => {
    try {
      replies.push({ run, recorded: await store.recordRun(run) });
    } catch (error) {
      errors.push(error);
    }
  };
  const until = Date.now() + forMs;
  await Promise.all(
    stores.map(async (store, index) => {
      while (Date.now() < until && errors.length === 0) {
        const run = createRun(runs.length, random);
        runs.push(run);
        // Now and then a job is started twice, or an answer is lost: another writer sends the same at the same time.
        const twin = random() < 0.1 ? stores[(index + 1) % stores.length] : undefined;
        await Promise.all([send(store, run), ...(twin === undefined ? [] : [send(twin, run)])]);
      }
    }),
  );
  return { runs, replies, errors };
}

function createRun(number: number, random: () => number): RunRecord {
  const isWhole = random() < 0.05;
  const paths = Array.from({ length: files }, (_, file) => `services/${String(file)}.ts`).filter(
    () => isWhole || random() < 0.15,
  );
  const issues = paths.flatMap((path) =>
    Array.from({ length: issuesOfFile }, (_, place) => `${path} ${String(place)}`)
      .filter(() => random() < 0.5)
      .map((name) => anIssue(name, { path, line: 1 + Math.floor(random() * 3) })),
  );
  return aRun(`at once ${String(number)}`, {
    branch: random() < 0.8 ? "main" : "feature",
    default_branch: "main",
    completed_at: new Date(firstTime + number).toISOString(),
    scope: aScope(isWhole ? null : paths),
    // In no order: two runs must not meet in the order of their rows.
    issues: issues
      .map((issue) => ({ issue, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ issue }) => issue),
  });
}
