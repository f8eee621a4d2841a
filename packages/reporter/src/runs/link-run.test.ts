import { expect, it } from "vitest";

import { findDrops } from "../../tests/identity/findings.js";
import { StoreError } from "../store/store-error.js";
import { findKnown } from "../../tests/store/find-known.js";
import type { IssueRecord, RunRecord, Store } from "../store/store.js";
import { linkRun } from "./link-run.js";

const text = "function a() { dropA(x); }\n";
const open = findDrops("a.ts", text).map((issue) => ({ ...issue, fingerprint: "of-main" }));

function toRun(branch: string, issues: readonly IssueRecord[]): RunRecord {
  const run = { id: "1", run_type: "standards", branch, commit_sha: null, started_at: "", completed_at: "" } as const;
  const counts = { passed: 0, failed: 0, skipped: 0, coverage_percent: null, results: {}, errors: [] };
  return { schemaVersion: 1, run: { ...run, ...counts }, scope: null, issues };
}

/** A store that can be asked, and no more. */
function storeOf(issues: Readonly<Record<string, readonly IssueRecord[]>> | StoreError): Store {
  const store: Partial<Store> = {
    knownIssues: (query) =>
      issues instanceof StoreError ? Promise.reject(issues) : Promise.resolve(findKnown(issues, query)),
  };
  return store as Store;
}

const context = { root: import.meta.dirname, defaultBranch: "main", suppressed: [] };
const found = findDrops("a.ts", text.replace("x", "x, mail"));

it.each([
  ["is open on its branch", "main", storeOf({ main: open })],
  ["is open on the default branch", "topic", storeOf({ main: open })],
])("a finding that %s keeps the issue's fingerprint", async (_, branch, store) => {
  const { run, problems } = await linkRun(store, toRun(branch, found), context);
  expect(run.issues.map(({ fingerprint }) => fingerprint)).toEqual(["of-main"]);
  expect(problems).toEqual([]);
});

it("a finding just as on the default branch takes no fingerprint that its own branch has for something else", async () => {
  const other = open.map((issue) => ({ ...issue, issue_type: "continuous/other", fingerprint: found[0]!.fingerprint }));
  const { run } = await linkRun(storeOf({ topic: other, main: found }), toRun("topic", found), context);
  expect(run.issues.map(({ fingerprint }) => fingerprint)).not.toContain(found[0]!.fingerprint);
});

it("what is silenced is told by the issue's fingerprint", async () => {
  const { run } = await linkRun(storeOf({ main: open }), toRun("main", []), { ...context, suppressed: found });
  expect(run).toMatchObject({ issues: [], suppressed: ["of-main"] });
});

it("a store that may not be read leaves the findings as they are, and is told of", async () => {
  const refusing = storeOf(new StoreError("store-refused", "This key may do nothing.", "Allow it to ask."));
  const { run, problems } = await linkRun(refusing, toRun("main", found), context);
  expect(run.issues).toEqual(found);
  expect(problems).toMatchObject([{ code: "store-refused", hint: "Allow it to ask." }]);
});
