import type { RunRecord } from "../../../src/store/store.js";
import { aRun, anIssue, uuid } from "../records.js";

/** Ten findings that are always there, and ten that this run alone finds: so the open ones tell which run was the last. */
export function numberedRun(n: number): RunRecord {
  const time = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  return aRun(`killed ${String(n)}`, {
    started_at: time,
    completed_at: time,
    commit_sha: null,
    results: { n },
    issues: openAfter(n).map((path) => anIssue(path, { path, fingerprint: uuid(path), item_name: path })),
  });
}

/** Paths of the issues that are open once this run was the last. */
export function openAfter(n: number): readonly string[] {
  const names = (folder: string): readonly string[] =>
    Array.from({ length: 10 }, (_, k) => `${folder}/${String(k)}.ts`);
  return [...names("always"), ...names(`run-${String(n)}`)];
}
