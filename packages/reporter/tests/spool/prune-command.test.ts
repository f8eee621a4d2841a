import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { PruneDocument } from "../../src/documents/prune-document.js";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.js";
import type { Store } from "../../src/store/store.js";
import { aRun, anIssue } from "../store/records.js";
import { createTemplateRoot } from "../store/template-root.js";
import { startCommand, type Ended } from "./start-command.js";

const env = { CONTINUOUS_STORE: "embedded" };
const day = 24 * 60 * 60 * 1000;

describe("store prune", { timeout: 180_000 }, () => {
  let root: string;
  const open = (): Promise<Store> =>
    openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });
  const prune = (...args: readonly string[]): Promise<Ended> => startCommand(root, ["store", "prune", ...args], env);
  const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();

  beforeAll(async () => {
    root = await createTemplateRoot();
    execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: root });
    const store = await open();
    const record = (branch: string, days: number, names: readonly string[]): Promise<unknown> =>
      store.recordRun(
        aRun(`${branch} ${String(days)}`, {
          branch,
          started_at: daysAgo(days),
          completed_at: daysAgo(days),
          issues: names.map((name) => anIssue(name)),
        }),
      );
    await record("main", 900, ["a", "b"]);
    await record("main", 800, ["b"]);
    await record("main", 600, ["b"]);
    await record("merged", 40, ["c"]);
    await record("current", 2, ["d"]);
    await store.close();
  });
  afterAll(async () => {
    await rm(root, { recursive: true });
  });

  it.each([
    [["--keep", "12m"], "--keep 12m is no length of time."],
    [["--keep", "1y", "--keep-branches", "soon"], "--keep-branches soon is no length of time."],
    [[], "required option '--keep <period>' not specified"],
    [["--keep", "1y", "--store", "none"], "There is nothing to prune without a store."],
    [["--keep", "1y", "--format", "sarif"], "There is no format sarif here."],
  ])("does nothing for %j, and says why", async (args, message) => {
    const { status, stderr } = await prune(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("counts in a rehearsal, deletes, and has nothing left to do", async () => {
    const rehearsed = await prune("--keep", "400d", "--dry-run");
    expect(rehearsed).toMatchObject({ status: 0, stderr: "" });
    expect(rehearsed.stdout).toMatch(
      /^Would delete 2 closed issues and 3 runs from before \d{4}-\d\d-\d\d\.\nWould forget 1 branch on which nothing ran since \d{4}-\d\d-\d\d: merged\.\nNothing was deleted \(--dry-run\)\.\n$/u,
    );
    const done = await prune("--keep", "400d", "--format", "json");
    const document = JSON.parse(done.stdout) as PruneDocument;
    expect(document).toMatchObject({ dry_run: false, deleted: { issues: 2, runs: 3, branches: ["merged"] } });
    const again = await prune("--keep", "400d");
    expect(again.stdout).toContain("Deleted 0 closed issues and 0 runs");
    const store = await open();
    expect((await store.openIssues("main")).map(({ path }) => path)).toEqual(["services/b.ts"]);
    expect(await store.openIssues("merged")).toEqual([]);
    expect(await store.openIssues("current")).toHaveLength(1);
    await store.close();
  });

  it("forgets no branch where the default one may be another than it seems", async () => {
    execFileSync("git", ["symbolic-ref", "HEAD", "refs/heads/elsewhere"], { cwd: root });
    const { status, stderr } = await prune("--keep", "400d", "--keep-branches", "1d");
    expect([status, stderr]).toEqual([
      2,
      "Nothing is recorded for elsewhere, which is taken for the default branch, so the real one might be forgotten.\nName the branch to keep with --branch.\n",
    ]);
    const named = await prune("--keep", "400d", "--keep-branches", "1d", "--branch", "main");
    expect(named.stdout).toContain("Forgot 1 branch on which nothing ran");
    const store = await open();
    expect(await store.openIssues("main")).toHaveLength(1);
    await store.close();
  });
});
