import { expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { StoreError } from "../store/store-error.js";
import type { IssueRecord, RunRecord, Store, StoredIssue } from "../store/store.js";
import { linkRun } from "./link-run.js";

const text = "function a() { dropA(x); }\n";
const open = findDrops("a.ts", text).map((issue) => toStored({ ...issue, fingerprint: "of-main" }));

function toStored(issue: IssueRecord): StoredIssue {
  return { ...issue, id: "1", branch: "main", detected_at: "", resolved_at: null, resolution: null, metadata: {} };
}

function toRun(branch: string, issues: readonly IssueRecord[]): RunRecord {
  const run = { id: "1", run_type: "standards", branch, commit_sha: null, started_at: "", completed_at: "" } as const;
  const counts = { passed: 0, failed: 0, skipped: 0, coverage_percent: null, results: {}, errors: [] };
  return { schemaVersion: 1, run: { ...run, ...counts }, scope: null, issues };
}

/** A store that can be read, and no more. */
function storeOf(issues: Readonly<Record<string, readonly StoredIssue[] | StoreError>>): Store {
  const read = (branch: string): Promise<readonly StoredIssue[]> => {
    const found = issues[branch] ?? [];
    return found instanceof StoreError ? Promise.reject(found) : Promise.resolve(found);
  };
  const store: Partial<Store> = {
    openIssues: read,
    setAsideIssues: (branch) => read(`${branch} set aside`),
    runs: () => Promise.resolve([]),
  };
  return store as Store;
}

const context = { root: import.meta.dirname, defaultBranch: "main", suppressed: [] };
const found = findDrops("a.ts", text.replace("x", "x, mail"));

it.each([
  ["is open on its branch", "main", storeOf({ main: open })],
  ["is open on the default branch", "topic", storeOf({ main: open })],
  ["people set aside", "main", storeOf({ "main set aside": open })],
])("a finding that %s keeps the issue's fingerprint", async (_, branch, store) => {
  const { run, problems } = await linkRun(store, toRun(branch, found), context);
  expect(run.issues.map(({ fingerprint }) => fingerprint)).toEqual(["of-main"]);
  expect(problems).toEqual([]);
});

it("what is silenced is told by the issue's fingerprint", async () => {
  const { run } = await linkRun(storeOf({ main: open }), toRun("main", []), { ...context, suppressed: found });
  expect(run).toMatchObject({ issues: [], suppressed: ["of-main"] });
});

it("a store that may not be read leaves the findings as they are, and is told of", async () => {
  const refusing = storeOf({ main: new StoreError("store-refused", "This key may record only.", "Allow it to read.") });
  const { run, problems } = await linkRun(refusing, toRun("main", found), context);
  expect(run.issues).toEqual(found);
  expect(problems).toMatchObject([{ code: "store-refused", hint: "Allow it to read." }]);
});
