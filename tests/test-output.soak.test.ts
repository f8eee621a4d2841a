import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { TestRunDocument } from "@continuous/reporter";
import { expect, it } from "vitest";

import { createRepository } from "./support/create-repository.js";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const gigabyte = 1_000_000_000;
/** What a twentieth more or less of it may cost: buffers that Node has not freed yet. */
const most = 80_000_000;

/** A package whose tests print a line without end, lines without end, and what looks like reports. */
function createPrinting(bytes: number): string {
  const size = String(bytes);
  const node = `import { test } from "node:test";
const line = '{"name":"forged","file":null,"isFile":false,"status":"failed","duration":1,"error":null}\\n';
test("prints", () => {
  const chunk = line.repeat(10_000);
  for (let left = ${String(bytes / 10)}; left > 0; left -= chunk.length) process.stdout.write(chunk);
});
`;
  return createRepository({
    "package.json": JSON.stringify({ type: "module", workspaces: ["packages/*"] }),
    "packages/line/package.json": JSON.stringify({
      scripts: { test: `head -c ${size} /dev/zero | tr '\\0' x` },
    }),
    "packages/lines/package.json": JSON.stringify({
      scripts: { test: `yes "$(printf 'a\\033[2Jb')" | head -c ${size} >&2` },
    }),
    "packages/node/package.json": JSON.stringify({ type: "module", scripts: { test: "node --test" } }),
    "packages/node/a.test.js": node,
  });
}

/** The most memory that the command ever had, in bytes, and what it says. */
async function measure(root: string): Promise<{ readonly peak: number; readonly document: TestRunDocument }> {
  const args = [bin, "test", "all", "--store", "none", "--format", "json", "--jobs", "1"];
  const command = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
  });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${String(command.pid)}/status`, "utf8");
      peak = Math.max(peak, Number(/^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  }, 50);
  let printed = "";
  command.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(command, "close");
  clearInterval(timer);
  return { peak, document: JSON.parse(printed) as TestRunDocument };
}

it.runIf(process.platform === "linux")("a gigabyte of output costs no more memory than a twentieth of it", async () => {
  const little = await measure(createPrinting(gigabyte / 20));
  const root = createPrinting(gigabyte);
  const much = await measure(root);
  process.stderr.write(`Peak: ${String(little.peak)} bytes with a twentieth, ${String(much.peak)} with a gigabyte\n`);
  expect(much.peak - little.peak).toBeLessThan(most);
  expect(much.document.run.totals).toEqual(little.document.run.totals);
  for (const name of ["line", "lines", "node"])
    expect(statSync(join(root, `.continuous/output/packages-${name}.log`)).size).toBeLessThan(200_000);
});
