import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { TestRunDocument } from "@continuous/reporter";
import { describe, expect, it, vi } from "vitest";

import { createRepository } from "./support/create-repository.js";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));

/** A package whose tests end, and one whose tests start a process that leaves their group, write its id, and never end. */
function createHanging(): string {
  return createRepository({
    "package.json": JSON.stringify({ type: "module", workspaces: ["packages/*"] }),
    "packages/a/package.json": JSON.stringify({ type: "module", scripts: { test: "node --test a.test.js" } }),
    "packages/a/a.test.js": 'import { test } from "node:test";\ntest("ends", () => {});\n',
    "packages/b/package.json": JSON.stringify({ type: "module", scripts: { test: "node --test b.test.js" } }),
    "packages/b/b.test.js": `import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { test } from "node:test";
test("hangs", () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  writeFileSync("ids.new", \`\${process.pid} \${child.pid}\`);
  renameSync("ids.new", "ids");
  for (;;);
});
`,
  });
}

async function startHanging(
  root: string,
): Promise<{ readonly command: ChildProcess; readonly ids: readonly number[] }> {
  const command = spawn(process.execPath, [bin, "test", "all", "--store", "none", "--format", "json", "--jobs", "1"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
  });
  const file = join(root, "packages/b/ids");
  await vi.waitFor(
    () => {
      expect(existsSync(file)).toBe(true);
    },
    { timeout: 50_000, interval: 50 },
  );
  return { command, ids: readFileSync(file, "utf8").split(" ").map(Number) };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    // One that has ended and that nobody has asked for yet is no process any more.
    return !/^State:\tZ/mu.test(readFileSync(`/proc/${String(id)}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe.runIf(process.platform === "linux")("a test run that is ended", () => {
  it("by Ctrl-C: leaves no process, and tells what is done", async () => {
    const { command, ids } = await startHanging(createHanging());
    expect(ids.map(isRunning)).toEqual([true, true]);
    let printed = "";
    command.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    command.kill("SIGINT");
    const [code] = (await once(command, "close")) as [number | null];
    expect(ids.map(isRunning)).toEqual([false, false]);
    const { run } = JSON.parse(printed) as TestRunDocument;
    expect({ code, interrupted: run.interrupted, totals: run.totals }).toEqual({
      code: 2,
      interrupted: true,
      totals: { passed: 1, failed: 0, skipped: 0 },
    });
    // What was stopped has not failed.
    expect(run.results.suites.map(({ name, passed, skipped, error }) => ({ name, passed, skipped, error }))).toEqual([
      { name: "packages/a", passed: true, skipped: false, error: undefined },
      { name: "packages/b", passed: false, skipped: true, error: "It was stopped before its end." },
    ]);
  });

  it("by SIGKILL: leaves no process either", async () => {
    const { command, ids } = await startHanging(createHanging());
    command.kill("SIGKILL");
    await once(command, "close");
    await vi.waitFor(
      () => {
        expect(ids.map(isRunning)).toEqual([false, false]);
      },
      { timeout: 20_000, interval: 50 },
    );
  });
});
