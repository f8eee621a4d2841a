import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { IssuesDocument } from "../../src/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createRepository } from "../../../../tests/support/create-repository.js";
import { runContinuous, type CommandResult } from "../../../../tests/support/run-continuous.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";
import { startRelay, type Relay } from "./postgres/start-relay.js";

const password = "s3cret-w0rd";
const files = {
  "src/services/mail-service.ts": "export class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n",
};
const check = ["check", "standards", "--branch", "main", "--format", "json"];

describe("the command with a Postgres of one's own", () => {
  let postgres: TestPostgres;
  let relay: Relay;
  let root: string;

  beforeAll(async () => {
    postgres = await startPostgres("15");
    const admin = await postgres.connect("postgres");
    // As a managed Postgres has it: whoever owns the database is no superuser.
    await admin.query("create role keeper login createrole; create role stranger login");
    await admin.query("create database shared owner keeper");
    await admin.end();
    relay = await startRelay(postgres.socket);
    root = createRepository(files);
  });
  afterAll(async () => {
    await relay.stop();
    await postgres.stop();
  });

  const run = (args: readonly string[], store: string, cwd = root): CommandResult =>
    runContinuous(cwd, args, { CONTINUOUS_STORE: store });
  const parse = (result: CommandResult): IssuesDocument => {
    if (result.stdout === "") throw new Error(result.stderr);
    return JSON.parse(result.stdout) as IssuesDocument;
  };
  const addressOf = (user: string, word = ""): string => postgres.url("shared", word === "" ? user : `${user}:${word}`);

  it("says how to make the tables where there are none, and changes no verdict", () => {
    // A root of its own: the run is kept there, and would be delivered first by the next.
    const result = run(check, addressOf("keeper"), createRepository(files));
    expect(result.status).toBe(1);
    const { run: recorded, problems } = parse(result);
    expect(recorded.recorded).toBe(false);
    expect(problems.map(({ hint }) => hint).join("\n")).toContain("`continuous store migrate`");
  });

  it("refuses to make them for somebody who may not, and leaves nothing behind", () => {
    const result = run(["store", "migrate"], addressOf("stranger"));
    expect(result).toMatchObject({ status: 2, stdout: "" });
    expect(result.stderr).toContain("(42501)");
    expect(result.stderr).toContain("the owner of the database");
  });

  it("makes them once, for two who ask at once", async () => {
    const results = await Promise.all([start(["store", "migrate"]), start(["store", "migrate"])]);
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    const where = `Postgres at ${dirname(postgres.socket)}:5432/shared is at the newest schema`;
    const [one, other] = results.map(({ stdout }) => stdout).sort();
    expect(one).toContain(`${where} now. Applied:\n- 20261122090000_continuous_tables\n`);
    expect(other).toBe(`${where}.\n`);
  });

  function start(args: readonly string[]): Promise<{ status: number | null; stdout: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [bin, ...args], {
        cwd: root,
        env: { PATH: process.env["PATH"], CONTINUOUS_STORE: addressOf("keeper") },
      });
      let stdout = "";
      child.stdout.on("data", (chunk) => (stdout += String(chunk)));
      child.on("close", (status) => {
        resolve({ status, stdout });
      });
    });
  }

  it("records for a user who may record and nothing else", async () => {
    const owner = await postgres.connect("shared");
    await owner.query(`create role with_password login password '${password}' in role monitor_writer`);
    await owner.query("create role reader login in role monitor_reader");
    await owner.end();
    const writer = addressOf("with_password", password);
    expect(parse(run(check, writer))).toMatchObject({ run: { recorded: true }, summary: { new: 1 } });

    const report = ["report", "issues", "--branch", "main", "--format", "json"];
    const refused = run(report, writer);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("permission denied for table continuous_test_runs (42501)");
    expect(refused.stderr).toContain("to read, of monitor_reader");
    expect(parse(run(report, addressOf("reader"))).issues).toHaveLength(1);
  });

  it("shows its password nowhere: not in output, nor errors, nor in what it leaves", () => {
    const wrong = addressOf("with_password", "wr0ng-w0rd");
    const results = [
      run(["report", "issues"], wrong),
      run(check, wrong),
      run(["store", "migrate"], wrong),
      run(
        ["report", "issues"],
        `${wrong.replace("wr0ng-w0rd", "%E0%A4wr0ng-w0rd")}&sslmode=nonsense&sslrootcert=/nowhere`,
      ),
      run(["report", "issues"], wrong.replace("@", "@@#")),
    ];
    expect(results.map(({ status }) => status)).toEqual([2, 1, 2, 2, 2]);
    const said = results.map(({ stdout, stderr }) => stdout + stderr).join("\n");
    expect(said).toContain('password authentication failed for user "with_password" (28P01)');
    expect(said).not.toContain("w0rd");
    const kept = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
    expect(kept.length).toBeGreaterThan(0);
    for (const text of kept) expect(text.includes("w0rd")).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "is in no list of processes with an address it was given as an option",
    async () => {
      relay.faults.push("silence");
      const address = `postgres://with_password:${password}@127.0.0.1:${String(relay.port)}/shared`;
      const child = spawn(process.execPath, [bin, "report", "issues", "--store", address], {
        cwd: root,
        stdio: "ignore",
      });
      const before = relay.connections();
      await waitFor(() => relay.connections() > before);
      const listed = readFileSync(`/proc/${String(child.pid)}/cmdline`, "latin1");
      child.kill("SIGKILL");
      await once(child, "close");
      expect(listed.replaceAll("\0", "")).toBe("continuous");
    },
  );
});

const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
