import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeEach, describe, expect, it } from "vitest";

import type { IssuesDocument } from "../../src/documents/issues-document.js";
import type { SyncDocument } from "../../src/documents/sync-document.js";
import { startCommand, type Ended } from "./start-command.js";
import { createRoot, listFiles, readAllText, useProject } from "./start-project.js";

const wrong = "export class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n";
const eslint = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");

describe("commands while their store is away", { timeout: 180_000 }, () => {
  const project = useProject();
  let root: string;

  beforeEach(async () => {
    root = await createRoot();
    await mkdir(join(root, "services"));
    await writeFile(join(root, "standards.yaml"), "services:\n  required: [singleton_pattern]\n");
    await writeFile(join(root, "services/mail-service.ts"), wrong);
    project().gateway.always = { kind: "answer", status: 540, body: '{"message":"Project paused"}' };
  });

  const run = (args: readonly string[], env = project().env): Promise<Ended> => startCommand(root, args, env);
  const check = async (branch: string): Promise<Ended & { readonly document: IssuesDocument }> => {
    const ended = await run(["check", "standards", "--format", "json", "--branch", branch]);
    return { ...ended, document: JSON.parse(ended.stdout) as IssuesDocument };
  };
  const sync = async (
    env = project().env,
  ): Promise<{ readonly status: number | null; readonly document: SyncDocument }> => {
    const { status, stdout } = await run(["sync", "--format", "json"], env);
    return { status, document: JSON.parse(stdout) as SyncDocument };
  };

  it("check keeps its verdict and the run; the next one takes it along; sync has nothing more to do", async () => {
    const first = await check("kept");
    expect(first.status).toBe(1);
    expect(first.document).toMatchObject({
      run: { recorded: false },
      summary: { critical: 1 },
      problems: [{ code: "run-spooled", hint: "The project is paused; restore it in the dashboard." }],
    });
    expect(await listFiles(root)).toHaveLength(1);
    const waiting = await sync();
    expect(waiting).toMatchObject({ status: 2, document: { sent: [], waiting: [{ run_id: first.document.run.id }] } });
    expect(waiting.document.problems).toMatchObject([{ code: "store-unreachable" }]);

    project().gateway.always = null;
    const second = await check("kept");
    expect(second).toMatchObject({
      status: 1,
      document: { run: { recorded: true }, summary: { new: 0 }, problems: [] },
    });
    expect(second.stderr).toContain("Sent 1 run that had been kept.\n");
    expect((await project().store.runs("kept", 10)).map(({ id }) => id)).toEqual([
      second.document.run.id,
      first.document.run.id,
    ]);

    project().gateway.always = { kind: "reset-before" };
    const nothing = await run(["sync"]);
    expect(nothing).toMatchObject({ status: 0, stdout: "Nothing was sent.\n", stderr: "" });
  });

  it("sync sends what was kept, and tells it to a person", async () => {
    await check("synced");
    project().gateway.always = null;
    const { status, stdout } = await run(["sync"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 run sent:\n {2}\d{4}-\d\d-\d\dT\d\d:\d\dZ {2}synced {2}1 new, 0 resolved\n$/u);
    expect(await project().store.openIssues("synced")).toHaveLength(1);
  });

  it("sync exits with 1 as long as a run is set aside, and says why and where", async () => {
    await check("dead");
    const [file = ""] = await listFiles(root);
    await writeFile(join(root, ".continuous/spool", file), "\u001B[31mno run");
    project().gateway.always = null;
    const told = await run(["sync"]);
    expect(told.status).toBe(1);
    expect(told.stdout).toContain(`1 run set aside, which no store will take:\n  .continuous/spool/dead/`);
    expect(told.stdout).toContain("Nobody can read it: it cannot be unpacked");
    expect(await sync()).toMatchObject({ status: 1, document: { dead: [{ code: "run-unreadable" }], waiting: [] } });
  });

  it("a run that is kept for one store is not given to another", async () => {
    const { document } = await check("elsewhere");
    const embedded = { CONTINUOUS_STORE: "embedded" };
    expect(await sync(embedded)).toMatchObject({ status: 0, document: { sent: [], waiting: [], elsewhere: 1 } });
    project().gateway.always = null;
    expect(await sync()).toMatchObject({ status: 0, document: { sent: [{ run_id: document.run.id }], elsewhere: 0 } });
  });

  it("health says how many runs wait", async () => {
    await check("health");
    const { stdout, status } = await run(["check", "health", "--format", "json"]);
    const health = JSON.parse(stdout) as { rows: readonly object[]; problems: readonly object[]; run: object };
    // A store that does not answer is itself what is wrong.
    expect(status).toBe(1);
    expect(health.rows).toContainEqual(expect.objectContaining({ name: "store", status: "fail" }));
    expect(health.rows).toContainEqual(
      expect.objectContaining({
        name: "spool",
        status: "warn",
        why: "1 run waits for a store",
        next: "Run `continuous sync`.",
      }),
    );
    expect(health.run).toMatchObject({ recorded: false });
    expect(health.problems).toContainEqual(expect.objectContaining({ code: "run-spooled" }));
    // Both of its runs wait now.
    expect(await listFiles(root)).toHaveLength(3);
  });

  it("the formatter keeps its run too", async () => {
    await writeFile(join(root, "package.json"), '{"type":"module"}');
    await writeFile(
      join(root, "eslint.config.js"),
      'import continuous from "eslint-plugin-continuous";\n\nexport default [...continuous.configs.standards];\n',
    );
    await symlink(fileURLToPath(new URL("../../../../node_modules", import.meta.url)), join(root, "node_modules"));
    const lint = (): Promise<Ended> =>
      startCommand(root, ["services", "--stats", "-f", "continuous"], { ...project().env, GITHUB_ACTIONS: "" }, eslint);
    const kept = await lint();
    expect(kept.status).toBe(1);
    expect(kept.stdout).toContain("run-spooled");
    expect(await listFiles(root)).toHaveLength(1);
    project().gateway.always = null;
    const sent = await lint();
    expect(sent.stdout).toContain("Sent 1 run that had been kept.\nRecorded in Supabase at");
    expect(await listFiles(root)).toEqual([]);
  });

  it("keeps neither key nor address, and shows no key, whatever the answer holds", async () => {
    const key = project().env["CONTINUOUS_SUPABASE_KEY"]!;
    const token = "canary-token-0123456789";
    const env = { ...project().env, CONTINUOUS_SUPABASE_ACCESS_TOKEN: token };
    const said: string[] = [];
    const repeated = JSON.stringify({ code: "X", message: `apikey: ${key}, Bearer ${token}`, hint: `${key} ${token}` });
    const commands = [["check", "standards"], ["sync"], ["report", "issues"], ["store", "prune", "--keep", "1y"]];
    for (const status of [400, 540]) {
      project().gateway.always = { kind: "answer", status, body: repeated };
      for (const { stdout, stderr } of await Promise.all(commands.map((args) => run(args, env))))
        said.push(stdout, stderr);
    }
    const written = await readAllText(root);
    expect(written).toContain("MailService");
    for (const secret of [key, token]) {
      expect(said.join("\n")).not.toContain(secret);
      expect(written).not.toContain(secret);
    }
    expect(written.replaceAll(/"message": ".*"/gu, "")).not.toContain(project().gateway.url);
  });
});
