import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { createMonorepo } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

/** Ids of the processes of a command line. */
function listProcesses(...words: readonly string[]): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => {
      try {
        return /^\d+$/u.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8") === `${words.join("\0")}\0`;
      } catch {
        return false; // Gone meanwhile.
      }
    })
    .map(Number);
}

test.runIf(process.platform === "linux")(
  "a process that left its group and its environment keeps nobody waiting",
  async () => {
    const root = createMonorepo({
      "package.json": JSON.stringify({ scripts: { test: "env -i setsid sleep 31.4159 & sleep 0.2; ls none" } }),
    });
    const [run] = await runAll(root);
    expect(run?.error).toMatch(/^script ended with exit code \d/u);
    expect(run?.duration).toBeLessThan(10_000);
    for (const id of listProcesses("sleep", "31.4159")) process.kill(id);
  },
);

test.runIf(process.platform === "linux")("the time ends what cleared its environment, too", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ scripts: { test: "env -i setsid --wait sleep 27.1828" } }),
  });
  const [run] = await runAll(root, { timeout: 1_500 });
  expect(run?.error).toMatch(/^It did not end within 1\.5 s, and was stopped\./u);
  expect(listProcesses("sleep", "27.1828")).toEqual([]);
});
