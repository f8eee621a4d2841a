import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { RecordingOutcome } from "../../src/runs/recording-outcome.js";
import { recordRun } from "../../src/runs/record-run.js";
import { keepRun } from "../../src/spool/keep-run.js";
import { listSpool } from "../../src/spool/list-spool.js";
import { syncSpool } from "../../src/spool/sync-spool.js";
import { trimSpool } from "../../src/spool/trim-spool.js";
import { openStore } from "../../src/store/open-store.js";
import type { IssueRecord } from "../../src/store/store.js";
import { hostile } from "../documents/hostile.js";
import { startChild } from "../store/children/start-child.js";
import { aRun, anIssue } from "../store/records.js";
import { createTemplateRoot } from "../store/template-root.js";
import { createRoot, listFiles, readAllText, toOptions } from "./start-project.js";

const env = { CONTINUOUS_STORE: "embedded" };

const record = (root: string, n: number, issues: readonly IssueRecord[]): Promise<RecordingOutcome> => {
  const time = new Date(Date.UTC(2026, 2, 1, 10, n)).toISOString();
  const run = aRun(String(n), { started_at: time, completed_at: time, commit_sha: null, issues });
  return recordRun(toOptions(root, env), run, { root, defaultBranch: "main", suppressed: [] });
};

describe("a run that the embedded store does not take", () => {
  let root: string;
  beforeEach(async () => {
    root = await createTemplateRoot();
  });

  it("is kept while another process owns the store, and recorded before the next one", async () => {
    const holder = startChild("hold-store.mjs", root, "2026-03-01T10:03:00.000Z");
    await once(holder.lines, "line");
    const kept = await record(root, 1, [anIssue("a")]);
    expect(kept).toMatchObject({
      recorded: null,
      problems: [{ code: "run-spooled", where: { path: expect.stringContaining(".continuous/spool/embedded/") } }],
    });
    expect(kept.problems[0]!.message).toContain(`in use by pid ${String(holder.pid)}`);
    holder.kill();
    await holder.ended();
    const outcome = await record(root, 2, [anIssue("b")]);
    expect(outcome).toMatchObject({ recorded: { new: 1, resolved: 1 }, notes: ["Recorded 1 run that had been kept."] });
    expect(await listFiles(root)).toEqual([]);
    await rm(root, { recursive: true });
  });

  it("is kept where the folder is of another Postgres, and recorded once that was moved away", async () => {
    await writeFile(join(root, ".continuous/store/PG_VERSION"), "17\n");
    const kept = await record(root, 1, [anIssue("a")]);
    expect(kept.problems).toMatchObject([
      { code: "run-spooled", message: expect.stringContaining("is of Postgres 17") },
    ]);
    await rename(join(root, ".continuous/store"), join(root, "old"));
    expect(await syncSpool(toOptions(root, env), "embedded", () => undefined)).toMatchObject({
      delivered: [{ recorded: { new: 1 } }],
      stoppedBy: null,
    });
    await rm(root, { recursive: true });
  });

  it("is known by the tree it was made in, however that looks by the time it is recorded", async () => {
    const git = (...args: readonly string[]): string =>
      execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], {
        cwd: root,
        encoding: "utf8",
      }).trim();
    const text = `export const words = "${"one two three four ".repeat(20)}";\n`;
    await mkdir(join(root, "services"));
    await writeFile(join(root, "services/old.ts"), text);
    await writeFile(join(root, ".gitignore"), ".continuous/\n");
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "--message", "first");
    const commit = git("rev-parse", "HEAD");
    // One finding, known by its text: only git can tell that the file is the same.
    const find = (path: string, word: string): IssueRecord =>
      anIssue(`${path} ${word}`, { path, identity: { symbol: word, text: word, before: "", after: "", words: word } });
    const runAt = (n: number, path: string, word: string): Promise<RecordingOutcome> => {
      const time = new Date(Date.UTC(2026, 2, 1, 10, n)).toISOString();
      const scope = {
        rectangles: [{ issue_types: ["continuous/singleton-pattern"], paths: null, excluded_paths: [] }],
        deletions: { issue_types: ["continuous/singleton-pattern"], paths: null, existing_paths: [path] },
      };
      const run = aRun(`moved ${String(n)}`, {
        started_at: time,
        completed_at: time,
        commit_sha: commit,
        scope,
        issues: [find(path, word)],
      });
      return recordRun(toOptions(root, env), run, { root, defaultBranch: "main", suppressed: [] });
    };
    await runAt(1, "services/old.ts", "same");
    git("mv", "services/old.ts", "services/new.ts");
    const holder = startChild("hold-store.mjs", root, "2026-03-01T10:03:00.000Z");
    await once(holder.lines, "line");
    expect((await runAt(2, "services/new.ts", "same")).problems).toMatchObject([{ code: "run-spooled" }]);
    holder.kill();
    await holder.ended();
    // Moved back: the tree no longer shows what the run saw.
    git("mv", "services/new.ts", "services/old.ts");
    expect(await syncSpool(toOptions(root, env), "embedded", () => undefined)).toMatchObject({
      delivered: [{ recorded: { new: 0, resolved: 0, open: 1 } }],
    });
    const store = await openStore(toOptions(root, env));
    expect((await store!.openIssues("main")).map(({ path }) => path)).toEqual(["services/new.ts"]);
    await store!.close();
    await rm(root, { recursive: true });
  });
});

it("records what source code may hold to harm its reader, as far as a store can hold it", async () => {
  const root = await createTemplateRoot();
  const given = { path: `services/${hostile}`, item_name: hostile, description: hostile, suggested_fix: hostile };
  const quoted = anIssue("b", { description: "'); drop table public.continuous_issues; --", path: "$$'\"\\.ts" });
  expect(await record(root, 1, [anIssue("a", given), quoted])).toMatchObject({ recorded: { new: 2 }, problems: [] });
  expect(await record(root, 2, [anIssue("a", given), quoted])).toMatchObject({ recorded: { new: 0, open: 2 } });
  await rm(root, { recursive: true });
});

it("is kept for a Postgres that is away, without the password of its address", async () => {
  const root = await createRoot();
  const address = { CONTINUOUS_STORE: "postgres://recorder:canary-password@127.0.0.1:9/continuous" };
  const run = aRun("postgres", { issues: [anIssue("a")] });
  const outcome = await recordRun(toOptions(root, address), run, { root, defaultBranch: "main", suppressed: [] });
  expect(outcome.problems).toMatchObject([{ code: "run-spooled" }]);
  expect(await listFiles(root)).toEqual([expect.stringMatching(/^postgres-[0-9a-f]{12}\/.*\.json\.gz$/u)]);
  for (const text of [JSON.stringify(outcome), await readAllText(root)]) {
    expect(text).not.toContain("canary-password");
    expect(text).not.toContain("recorder");
  }
});

describe("the spool", () => {
  const kept = (n: number): Parameters<typeof keepRun>[2] => ({ run: aRun(String(n)), link: null });
  const day = 24 * 60 * 60 * 1000;

  it("keeps the order in which runs were kept, though the clock goes back", async () => {
    const root = await createRoot();
    const names = [];
    for (const time of ["2026-03-01T10:00:00.000Z", "2026-03-01T09:00:00.000Z", "2026-03-01T10:00:00.001Z"]) {
      names.push((await keepRun(root, "embedded", kept(names.length), new Date(time))).name);
    }
    expect((await listSpool(root, "embedded")).map(({ name }) => name)).toEqual(names);
    expect(names.map((name) => name.slice(0, 19))).toEqual([
      "20260301T100000000Z",
      "20260301T100000001Z",
      "20260301T100000002Z",
    ]);
  });

  it("forgets what is too old, and what a process left half written, and says how many runs", async () => {
    const root = await createRoot();
    const now = new Date("2026-06-01T00:00:00.000Z");
    await keepRun(root, "embedded", kept(1), new Date(now.getTime() - 91 * day));
    const { name } = await keepRun(root, "embedded", kept(2), new Date(now.getTime() - 89 * day));
    expect(await trimSpool(root, now)).toMatchObject([{ kept_at: "2026-03-02T00:00:00.000Z" }]);
    expect((await listSpool(root, "embedded")).map((file) => file.name)).toEqual([name]);
  });

  it("says that a run could not even be kept, where its folder cannot be written", async () => {
    const root = await createRoot();
    await writeFile(join(root, ".continuous"), "in the way");
    const { recorded, problems } = await record(root, 1, [anIssue("a")]);
    expect(recorded).toBeNull();
    expect(problems).toMatchObject([
      { code: "store-unreachable", message: expect.stringContaining("The run was not recorded") },
      {
        code: "spool-unusable",
        message: expect.stringMatching(/^The spool in \.continuous\/spool cannot be used: E/u),
      },
    ]);
    expect(await readFile(join(root, ".continuous"), "utf8")).toBe("in the way");
  });

  it.skipIf(process.getuid?.() === 0)("is passed over where it cannot be read (root reads anything)", async () => {
    const root = await createTemplateRoot();
    await keepRun(root, "embedded", kept(1), new Date());
    await chmod(join(root, ".continuous/spool/embedded"), 0o000);
    expect(await record(root, 2, [anIssue("a")])).toMatchObject({
      recorded: { new: 1 },
      problems: [{ code: "spool-unusable" }],
    });
    await chmod(join(root, ".continuous/spool/embedded"), 0o700);
    await rm(root, { recursive: true });
  });
});
