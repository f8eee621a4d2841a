import type { Decision, IssueRecord, RunRecord } from "../../../src/store/store.js";
import { anIssue, aRun, uuid } from "../records.js";

export const files = ["a.ts", "b.ts", "c.ts", "d.ts"];
export const types = ["continuous/singleton-pattern", "continuous/error-handling"];
const branches = ["main", "topic"];

/** A thing that happens: a run, one that is sent again, or a decision of people about a row that a run has seen. */
export type Step =
  | { readonly kind: "run" | "again"; readonly run: RunRecord }
  | { readonly kind: "mark"; readonly resolution: Decision; readonly nth: number };

/** A random step: whole runs, parts and runs without evidence, over files that come, go, break and change their rules. */
export function createStep(random: () => number, name: string, prefix: string, sent: readonly RunRecord[]): Step {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const some = <T>(values: readonly T[], share: number): readonly T[] => values.filter(() => random() < share);
  if (sent.length > 0 && random() < 0.1) return { kind: "again", run: pick(sent) };
  if (sent.length > 0 && random() < 0.2) {
    return { kind: "mark", resolution: pick(["ignored", "false_positive", "fixed"]), nth: Math.floor(random() * 100) };
  }
  const existing = some(files, 0.8);
  const isWhole = random() < 0.4;
  const evaluated = isWhole ? some(existing, 0.85) : some(existing, 0.5);
  const rules = Object.fromEntries(types.map((type) => [type, pick(["1", "1", "1", "2", null])]));
  const on = types.filter((type) => rules[type] !== null);
  const present = evaluated.flatMap((path) => on.flatMap((type) => [0, 1].map((n) => toIssue(path, type, n))));
  const issues = some(present, 0.45);
  const suppressed = some(present, 0.15).filter((issue) => !issues.includes(issue));
  const middle = Math.floor(random() * (evaluated.length + 1));
  const broken = some(evaluated, 0.1).filter((path) => !issues.some((issue) => issue.path === path));
  const scope: RunRecord["scope"] = {
    rectangles: [
      { issue_types: on, paths: evaluated.slice(0, middle), excluded_paths: broken },
      { issue_types: some(on, 0.7), paths: evaluated.slice(middle), excluded_paths: broken },
      { issue_types: types.filter((type) => rules[type] === null), paths: evaluated, excluded_paths: broken },
    ],
    deletions: isWhole
      ? { issue_types: types, paths: null, existing_paths: existing }
      : pick([null, { issue_types: types, paths: some(files, 0.5), existing_paths: existing }]),
  };
  const time = new Date(Date.UTC(2026, 0, 1, 0, sent.length)).toISOString();
  const run = aRun(name, {
    branch: `${prefix}/${pick(branches)}`,
    issues,
    scope: random() < 0.12 ? null : scope,
    rules,
    suppressed: suppressed.map((issue) => issue.fingerprint),
    started_at: time,
    completed_at: time,
  });
  return { kind: "run", run };
}

export function toIssue(path: string, type: string, n: number): IssueRecord {
  const fingerprint = uuid(`${path} ${type} ${String(n)}`);
  return anIssue(path, { fingerprint, issue_type: type, path, description: `finding ${String(n)}` });
}
