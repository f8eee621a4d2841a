import type { IssueRecord, RunRecord, Store } from "../../../src/store/store.js";
import { createRandom } from "../kill/create-random.js";
import { anIssue, aRun, uuid } from "../records.js";

/** What the store must hold after each run, computed by brute force: names of findings by branch. */
type Model = Map<string, Map<string, { detectedBy: number; resolved: boolean }[]>>;

const files = ["a", "b", "c", "d"];
const types = ["continuous/singleton-pattern", "continuous/error-handling"];
const branches = ["main", "topic"];

interface Step {
  readonly run: RunRecord;
  readonly findings: readonly string[];
}

/**
 * Records a random history of whole runs, parts, unreadable files and repeated sendings, and compares the store with a
 * brute-force model after every run.
 *
 * @param prefix - Keeps histories apart that share a store: it is part of every branch's name.
 * @returns What differs, a line each; empty when the store is right.
 */
export async function replayHistory(
  store: Store,
  { seed, runs, prefix }: { readonly seed: number; readonly runs: number; readonly prefix: string },
): Promise<readonly string[]> {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const model: Model = new Map();
  const sent: Step[] = [];
  const differences: string[] = [];
  for (let number = 0; number < runs; number += 1) {
    const isRepeat = sent.length > 0 && random() < 0.15;
    const step = isRepeat
      ? pick(sent)
      : createStep(random, `${prefix} ${String(seed)} ${String(number)}`, prefix, number);
    const recorded = await store.recordRun(step.run);
    const before = JSON.stringify([...open(model, step.run.run.branch)]);
    if (!isRepeat) apply(model, step, number);
    sent.push(step);
    const where = `seed ${String(seed)}, run ${String(number)}`;
    if (recorded.replayed !== isRepeat) differences.push(`${where}: replayed is ${String(recorded.replayed)}`);
    const stored = (await store.openIssues(step.run.run.branch)).map(
      (issue) => `${issue.path} ${issue.issue_type} ${issue.description}`,
    );
    const expected = [...open(model, step.run.run.branch)].sort();
    if (JSON.stringify([...stored].sort()) !== JSON.stringify(expected)) {
      differences.push(
        `${where}: open is ${JSON.stringify(stored)}, not ${JSON.stringify(expected)} (before: ${before})`,
      );
    }
    if (!isRepeat && recorded.open !== expected.length)
      differences.push(`${where}: it counts ${String(recorded.open)} open`);
  }
  return differences;
}

function createStep(random: () => number, name: string, prefix: string, number: number): Step {
  const branch = `${prefix}/${branches[Math.floor(random() * branches.length)]!}`;
  const present = files.flatMap((file) =>
    types.flatMap((type) => [0, 1].flatMap((n) => (random() < 0.4 ? [{ file, type, n }] : []))),
  );
  const isWhole = random() < 0.6;
  const unreadable = files.filter(() => random() < 0.15);
  const looked = isWhole ? files.filter((file) => !unreadable.includes(file)) : files.filter(() => random() < 0.5);
  const lookedFor = random() < 0.8 ? types : [types[0]!];
  const findings = present.filter(({ file, type }) => looked.includes(file) && lookedFor.includes(type));
  const issues = findings.map(({ file, type, n }): IssueRecord => {
    const description = `finding ${String(n)}`;
    return anIssue(file, {
      fingerprint: uuid(`${file} ${type} ${String(n)}`),
      issue_type: type,
      path: `${file}.ts`,
      description,
    });
  });
  const scope = isWhole ? { issue_types: lookedFor, excluded_paths: unreadable.map((file) => `${file}.ts`) } : null;
  const time = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  const run = aRun(name, { branch, issues, scope, started_at: time, completed_at: time });
  return { run, findings: issues.map((issue) => toKey(issue)) };
}

function toKey(issue: IssueRecord): string {
  return `${issue.path} ${issue.issue_type} ${issue.description}`;
}

function apply(model: Model, { run, findings }: Step, number: number): void {
  const { branch } = run.run;
  const episodes = model.get(branch) ?? new Map<string, { detectedBy: number; resolved: boolean }[]>();
  model.set(branch, episodes);
  for (const key of findings) {
    const all = episodes.get(key) ?? [];
    if (all.at(-1)?.resolved !== false) episodes.set(key, [...all, { detectedBy: number, resolved: false }]);
  }
  if (run.scope === null) return;
  for (const [key, all] of episodes) {
    const [path = "", type = ""] = key.split(" ");
    const last = all.at(-1);
    const isLookedFor = run.scope.issue_types.includes(type) && !run.scope.excluded_paths.includes(path);
    if (last !== undefined && isLookedFor && !findings.includes(key)) last.resolved = true;
  }
}

function open(model: Model, branch: string): readonly string[] {
  return [...(model.get(branch) ?? [])].filter(([, all]) => all.at(-1)?.resolved === false).map(([key]) => key);
}
