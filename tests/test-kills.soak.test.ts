import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it, vi } from "vitest";

import { openStore } from "../packages/reporter/src/store/open-store.js";
import type { StoredRun } from "../packages/reporter/src/store/store.js";
import { createRepository } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const kills = 200;

/** A small generator with a seed, so that a failure comes back. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function listCarriers(variable: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, "utf8").includes(variable);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function listRuns(root: string): Promise<readonly StoredRun[]> {
  const quiet = { command: "test", now: () => new Date(), onWait: () => undefined };
  const store = await openStore({ root, env: {}, store: "embedded", ...quiet });
  const runs = await store!.runs("main", 1_000);
  await store!.close();
  return runs;
}

it.runIf(process.platform === "linux")(
  "whoever is killed, at whatever moment, no process is left, nothing is half remembered and nothing half recorded",
  async () => {
    const random = createRandom(7);
    const killed = { us: 0, children: 0, nobody: 0 };
    const script = "(setsid sleep 3 &) ; sleep 0.5 & sleep 1; wait";
    const root = createRepository({
      "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
      ...Object.fromEntries(
        ["a", "b", "c", "d"].map((name) => [
          `packages/${name}/package.json`,
          JSON.stringify({ scripts: { test: script } }),
        ]),
      ),
    });
    for (let kill = 0; kill < kills; kill += 1) {
      const variable = `CONTINUOUS_SOAK=${String(kill)}-${String(process.pid)}`;
      const store = kill % 2 === 0 ? "embedded" : "none";
      const args = ["test", "all", "--branch", "main", "--store", store, "--quiet", "--force"];
      const command = spawn(process.execPath, [bin, ...args], {
        cwd: root,
        stdio: "ignore",
        env: { PATH: process.env["PATH"], HOME: process.env["HOME"], CONTINUOUS_SOAK: variable.slice(16) },
      });
      const ended = once(command, "close");
      // From its first moments until it is done: it takes some four seconds.
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 300 + random() * 4_500))]);
      const children = listCarriers(variable).filter((id) => id !== command.pid);
      const victim = random() < 0.5 ? command.pid : (children[Math.floor(random() * children.length)] ?? command.pid);
      if (victim !== undefined && command.exitCode === null) {
        try {
          process.kill(victim, "SIGKILL");
          killed[victim === command.pid ? "us" : "children"] += 1;
        } catch {
          // It has ended meanwhile, which is a moment like any other.
        }
      }
      await ended;
      await vi.waitFor(
        () => {
          expect({ kill, left: listCarriers(variable) }).toEqual({ kill, left: [] });
        },
        { timeout: 20_000, interval: 50 },
      );
      const remembered = join(root, ".continuous/tests");
      for (const file of existsSync(remembered) ? readdirSync(remembered) : []) {
        if (file.endsWith(".json"))
          expect(JSON.parse(readFileSync(join(remembered, file), "utf8"))).toMatchObject({ version: 1 });
      }
    }
    const sync = runContinuous(root, ["sync", "--store", "embedded", "--format", "json"]);
    expect(JSON.parse(sync.stdout)).toMatchObject({ waiting: [], dead: [] });
    expect(runContinuous(root, ["test", "all", "--branch", "main", "--store", "embedded"]).status).toBe(0);
    const runs = await listRuns(root);
    killed.nobody = kills - killed.us - killed.children;
    process.stderr.write(`Killed: ${JSON.stringify(killed)}; runs in the store: ${String(runs.length)}\n`);
    expect(killed.us).toBeGreaterThan(kills / 4);
    expect(killed.children).toBeGreaterThan(kills / 8);
    expect(runs.length).toBeGreaterThan(10);
    for (const { passed, failed, skipped, completed_at, results } of runs) {
      expect(completed_at).not.toBeNull();
      expect(results).toMatchObject({ totals: { passed, failed, skipped } });
    }
  },
  3_600_000,
);
