import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { StoreError } from "../store/store-error.js";
import type { Store, StoredIssue, StoredRun } from "../store/store.js";
import { loadComparison, type LoadedComparison } from "./load-comparison.js";
import { renderBaseline } from "./render-baseline.js";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "continuous-comparison-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function writeBaseline(): void {
  writeFileSync(join(root, "continuous-baseline.json"), renderBaseline({ issues: [], places: new Set() }));
}

/** A store that holds runs of `main`: over everything or over a part. */
function createStore(runs: readonly (boolean | object)[], failure?: StoreError): () => Promise<Store> {
  const stored = runs.map((run): StoredRun => {
    const results = typeof run === "boolean" ? { whole: run } : { whole: true, shards: run };
    return { run_type: "standards", commit_sha: null, results } as unknown as StoredRun;
  });
  const store = {
    description: "Supabase at https://example.org",
    runs: (branch: string) => (failure ? Promise.reject(failure) : Promise.resolve(branch === "main" ? stored : [])),
    openIssues: () => Promise.resolve([{ fingerprint: "open" } as StoredIssue]),
    setAsideIssues: () => Promise.resolve([{ fingerprint: "set aside" } as StoredIssue]),
    close: () => Promise.resolve(),
  };
  return () => Promise.resolve(store as unknown as Store);
}

const unreachable = new StoreError("store-unreachable", "Supabase does not answer.", "Try again later.");
const refused = new StoreError("store-refused", "This key may not read.", "Give one that may.");

function load(openStore: () => Promise<Store | null>, isShared: boolean): Promise<LoadedComparison> {
  return loadComparison({ root, defaultBranch: "main", openStore, isShared });
}

const byStore = { ok: true, comparison: { kind: "store", name: "main in Supabase at https://example.org" } };
const byBaseline = { ok: true, comparison: { kind: "baseline", name: "continuous-baseline.json" } };

describe("a shared store", () => {
  it("comes before the baseline, with what is open on the default branch and what people set aside", async () => {
    writeBaseline();
    const loaded = await load(createStore([false, true]), true);
    expect(loaded).toMatchObject(byStore);
    expect(loaded.ok && loaded.comparison.known).toEqual([{ fingerprint: "open" }, { fingerprint: "set aside" }]);
  });

  it("gives way to the baseline where all of the branch was never checked", async () => {
    writeBaseline();
    expect(await load(createStore([false]), true)).toMatchObject({ ...byBaseline, comparison: { problems: [] } });
  });

  it("counts as checked by a run in shards once all of them are there", async () => {
    const half = { count: 2, recorded: { "2": {} } };
    expect(await load(createStore([half]), true)).toMatchObject({ ok: false });
    expect(await load(createStore([{ ...half, recorded: { "1": {}, "2": {} } }]), true)).toMatchObject(byStore);
  });

  it.each([unreachable, refused])("gives way to the baseline, and says so, where it is out of reach", async (error) => {
    writeBaseline();
    const problems = [{ code: error.code, message: expect.stringContaining(error.message) as string }];
    const expected = { ...byBaseline, comparison: { unread: error, problems } };
    expect(await load(createStore([true], error), true)).toMatchObject(expected);
    expect(await load(() => Promise.reject(error), true)).toMatchObject(expected);
  });

  it("is named where there is nothing else", async () => {
    expect(await load(createStore([false]), true)).toMatchObject({
      ok: false,
      problem: {
        code: "nothing-to-compare-with",
        message:
          "What is new cannot be told: there is no continuous-baseline.json, and no check of all of main is recorded in Supabase at https://example.org.",
      },
    });
    expect(await load(() => Promise.reject(unreachable), true)).toMatchObject({
      ok: false,
      problem: {
        message: expect.stringContaining("the store cannot be read (Supabase does not answer)") as string,
        hint: expect.stringContaining("Try again later.") as string,
      },
    });
  });
});

describe("the embedded store", () => {
  it("comes after the baseline, and is not opened for it", async () => {
    writeBaseline();
    expect(await load(() => Promise.reject(new Error("opened")), false)).toMatchObject(byBaseline);
  });

  it("is read where there is no baseline", async () => {
    expect(await load(createStore([true]), false)).toMatchObject(byStore);
    expect(await load(createStore([]), false)).toMatchObject({ ok: false });
  });
});

it("a baseline that cannot be read is never passed over", async () => {
  writeFileSync(join(root, "continuous-baseline.json"), "{");
  expect(await load(createStore([true]), false)).toMatchObject({ ok: false, problem: { code: "bad-baseline" } });
  expect(await load(() => Promise.resolve(null), false)).toMatchObject({
    ok: false,
    problem: { code: "bad-baseline" },
  });
});
