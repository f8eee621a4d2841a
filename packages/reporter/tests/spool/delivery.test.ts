import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { beforeEach, describe, expect, it } from "vitest";

import type { RecordingOutcome } from "../../src/runs/recording-outcome.js";
import { recordRun } from "../../src/runs/record-run.js";
import type { Delivery } from "../../src/spool/deliver-spool.js";
import { syncSpool } from "../../src/spool/sync-spool.js";
import { toDestination } from "../../src/spool/to-destination.js";
import { toStoreChoice } from "../../src/store/to-store-choice.js";
import { aRun, anIssue } from "../store/records.js";
import { createRoot, listFiles, newBranch, toOptions, useProject } from "./start-project.js";

describe("a run that its store does not take", () => {
  const project = useProject();
  let root: string;
  let branch: string;

  beforeEach(async () => {
    root = await createRoot();
    branch = newBranch();
    project().gateway.always = null;
    project().gateway.faults.length = 0;
  });

  const away = { kind: "answer", status: 503, body: "<html><h1>Service unavailable</h1></html>" } as const;
  const destination = (): string => toDestination(toStoreChoice(undefined, project().env))!;
  /** The n-th run of the branch, of its n-th minute; it finds what is named. */
  const record = (n: number, names: readonly string[]): Promise<RecordingOutcome> => {
    const time = new Date(Date.UTC(2026, 2, 1, 10, n)).toISOString();
    const issues = names.map((name) => anIssue(`${branch} ${name}`, { path: `services/${name}.ts` }));
    const run = aRun(`${branch} ${String(n)}`, {
      branch,
      started_at: time,
      completed_at: time,
      commit_sha: null,
      issues,
    });
    return recordRun(toOptions(root, project().env), run, { root, defaultBranch: "main", suppressed: [] });
  };
  const sync = (): Promise<Delivery> => syncSpool(toOptions(root, project().env), destination(), () => undefined);
  const arrived = async (): Promise<readonly string[]> =>
    (await project().store.runs(branch, 100)).map(({ started_at }) => started_at.slice(14, 16)).reverse();
  const open = async (): Promise<readonly string[]> =>
    (await project().store.openIssues(branch)).map(({ path }) => path.slice(9, -3));

  it("is on the disk before it is sent, and not any more once it arrived", async () => {
    let seen: readonly string[] = [];
    project().gateway.onRequest = async () => {
      seen = await listFiles(root);
    };
    const outcome = await record(1, ["a"]);
    project().gateway.onRequest = null;
    expect(outcome).toMatchObject({ recorded: { new: 1 }, problems: [], notes: [] });
    expect(seen.filter((name) => name.endsWith(".json.gz"))).toHaveLength(1);
    expect(await listFiles(root)).toEqual([]);
  });

  it("is kept for its owner alone, says so, and is sent by sync", async () => {
    project().gateway.always = away;
    const outcome = await record(1, ["a"]);
    const [file = "", ...more] = await listFiles(root);
    expect(more).toEqual([]);
    expect(file).toMatch(/^supabase-[0-9a-f]{12}\/\d{8}T\d{9}Z-[0-9a-f-]{36}\.json\.gz$/u);
    expect((await stat(join(root, ".continuous/spool", file))).mode & 0o777).toBe(0o600);
    expect(outcome).toMatchObject({ recorded: null, where: null, issues: [{ path: "services/a.ts" }] });
    expect(outcome.problems).toEqual([
      {
        code: "run-spooled",
        message: `The run was not recorded: Supabase at ${project().gateway.url} answered 503: Service unavailable. It is kept in .continuous/spool; the next run that is recorded takes it along, or \`continuous sync\` sends it.`,
        hint: "Run the command again later; a run that arrived is not recorded twice.",
        where: { path: `.continuous/spool/${file}` },
      },
    ]);
    expect(await sync()).toMatchObject({ delivered: [], stoppedBy: { code: "store-unreachable" } });
    project().gateway.always = null;
    expect(await sync()).toMatchObject({ delivered: [{ recorded: { new: 1, replayed: false } }], stoppedBy: null });
    expect([await listFiles(root), await arrived(), await open()]).toEqual([[], ["01"], ["a"]]);
  });

  it("is taken along by the next one, in order, so that the last one counts", async () => {
    project().gateway.always = away;
    await record(1, ["a", "b"]);
    await record(2, ["b", "c"]);
    project().gateway.always = null;
    const outcome = await record(3, ["c", "d"]);
    expect(outcome).toMatchObject({ recorded: { new: 1, resolved: 1 }, notes: ["Sent 2 runs that had been kept."] });
    expect([await listFiles(root), await arrived(), await open()]).toEqual([[], ["01", "02", "03"], ["c", "d"]]);
  });

  it("counts once where only the answer was lost, whatever happened since", async () => {
    // Looked up, then recorded and not answered, three times.
    project().gateway.onRequest = (name) => {
      project().gateway.always = name.endsWith("record_monitoring_run") ? { kind: "reset-after-commit" } : null;
    };
    expect((await record(1, ["a"])).problems).toMatchObject([{ code: "run-spooled" }]);
    project().gateway.onRequest = null;
    project().gateway.always = null;
    expect(await arrived()).toEqual(["01"]);
    expect(await sync()).toMatchObject({ delivered: [{ recorded: { replayed: true, new: 1 } }], dead: [] });
    expect([await listFiles(root), await arrived(), await open()]).toEqual([[], ["01"], ["a"]]);
  });

  it.each([
    ["a key that is refused", 401, { message: "Invalid API key" }, "store-refused"],
    ["a right that is missing", 403, { code: "42501", message: "permission denied" }, "store-refused"],
    ["a quota that is used up", 402, { message: "exceed_db_size_quota" }, "store-refused"],
    ["another address", 404, { message: "no Route matched" }, "store-misconfigured"],
    ["tables of an earlier version", 404, { code: "PGRST202", message: "Could not find" }, "store-misconfigured"],
    ["functions of another version", 400, { code: "22023", message: "a run needs an id" }, "store-rejected"],
    ["a database that may only be read", 405, { code: "25006", message: "read-only" }, "store-full"],
    ["a full disk", 503, { code: "53100", message: "could not extend file" }, "store-full"],
    ["too much at once", 429, { message: "Too many requests" }, "store-unreachable"],
    ["a project that is paused", 540, { message: "Project paused" }, "store-unreachable"],
    ["a statement that took too long", 500, { code: "57014", message: "canceling statement" }, "store-unreachable"],
  ])("waits, with those after it, for %s (%i)", async (_, status, body, code) => {
    project().gateway.always = { kind: "answer", status, body: JSON.stringify(body), headers: { "retry-after": "1" } };
    expect((await record(1, ["a"])).problems).toContainEqual(expect.objectContaining({ code: "run-spooled" }));
    await record(2, ["b"]);
    expect(await sync()).toMatchObject({ delivered: [], dead: [], stoppedBy: { code } });
    project().gateway.always = null;
    expect(await sync()).toMatchObject({ dead: [], stoppedBy: null });
    expect([await listFiles(root), await arrived(), await open()]).toEqual([[], ["01", "02"], ["b"]]);
  });

  it.each([
    ["content that the tables refuse", 400, { code: "22P02", message: "invalid input syntax" }],
    ["an id that another run has", 409, { code: "23505", message: "recorded before with other content" }],
    ["too much for Postgres", 500, { code: "54000", message: "total size of jsonb array elements exceeds" }],
    ["too much for the gateway", 413, { message: "Payload too large" }],
  ])("is set aside with its reason for %s, and blocks nothing", async (_, status, body) => {
    project().gateway.onRequest = (name) => {
      project().gateway.always = name.endsWith("record_monitoring_run")
        ? { kind: "answer", status, body: JSON.stringify(body) }
        : null;
    };
    const outcome = await record(1, ["a"]);
    project().gateway.onRequest = null;
    project().gateway.always = null;
    expect(outcome).toMatchObject({
      recorded: null,
      problems: [{ code: "run-set-aside", message: expect.stringContaining(body.message) }],
    });
    const [run = "", reason = ""] = await listFiles(root);
    expect([run, reason]).toEqual([
      expect.stringMatching(/^dead\/.*\.json\.gz$/u),
      run.replace(".json.gz", ".reason.json"),
    ]);
    expect(JSON.parse(await readFile(join(root, ".continuous/spool", reason), "utf8"))).toMatchObject({
      code: "store-rejected",
      message: expect.stringContaining(body.message),
      destination: destination(),
    });
    expect(await record(2, ["b"])).toMatchObject({ recorded: { new: 1 } });
    expect(await arrived()).toEqual(["02"]);
  });

  const damages: readonly (readonly [string, (content: Buffer) => Buffer, string])[] = [
    ["cut short", (content) => content.subarray(0, content.length / 2), "it cannot be unpacked"],
    ["empty", () => Buffer.alloc(0), "it cannot be unpacked"],
    ["of another kind", () => gzipSync("[]"), "it is no JSON of a kept run"],
    [
      "changed",
      (content) => gzipSync(gunzipSync(content).toString().replace("Anyone", "Nobody")),
      "its checksum is wrong",
    ],
    [
      "of a later version",
      (content) => gzipSync(gunzipSync(content).toString().replace('"version":1', '"version":9')),
      "it is of version 9",
    ],
  ];
  it.each(damages)("is set aside where its file is %s, and the others arrive", async (_, damage, reason) => {
    project().gateway.always = away;
    await record(1, ["a"]);
    await record(2, ["b"]);
    project().gateway.always = null;
    const [first = ""] = await listFiles(root);
    const path = join(root, ".continuous/spool", first);
    await writeFile(path, damage(await readFile(path)));
    const delivery = await sync();
    expect(delivery).toMatchObject({
      dead: [{ code: "run-unreadable", message: expect.stringContaining(reason) }],
      stoppedBy: null,
    });
    expect([await arrived(), await open()]).toEqual([["02"], ["b"]]);
    expect(await listFiles(root)).toHaveLength(2);
  });

  it("is sent by sync once somebody has mended it and put it back", async () => {
    project().gateway.always = away;
    await record(1, ["a"]);
    project().gateway.always = null;
    const [file = ""] = await listFiles(root);
    const path = join(root, ".continuous/spool", file);
    const content = await readFile(path);
    await writeFile(path, "");
    await sync();
    const [dead = ""] = await listFiles(root);
    await writeFile(join(root, ".continuous/spool", dead), content);
    await rename(join(root, ".continuous/spool", dead), path);
    expect(await sync()).toMatchObject({ delivered: [{ recorded: { new: 1 } }], dead: [] });
  });
});
