import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { keepRun } from "../../../src/spool/keep-run.js";
import { startChildWith } from "../children/start-child.js";
import type { Fault } from "../gateway/start-gateway.js";
import { createRandom } from "./create-random.js";
import { numberedRun } from "./numbered-run.js";

/** Runs in a child's hands at most. */
const most = 4;

const faults: readonly Fault[] = [
  { kind: "reset-before" },
  { kind: "reset-after-commit" },
  { kind: "half-after-commit", isCutOff: true },
  { kind: "half-after-commit", isCutOff: false },
  { kind: "answer", status: 502, body: "<html>Bad gateway</html>" },
  { kind: "answer", status: 429, body: '{"message":"Too many requests"}', headers: { "retry-after": "1" } },
];

/**
 * Kills processes that record runs, or send runs that were kept, again and again, at moments drawn from a seed, while what
 * lies between them and their store breaks too. What of their runs is reported, recorded or kept, is given back.
 *
 * @param gateway - What requests go through; `null` for a store on the disk.
 */
export async function killWhileSending(
  root: string,
  options: {
    readonly destination: string;
    readonly env: Readonly<Record<string, string>>;
    readonly gateway: { readonly faults: Fault[]; always: Fault | null } | null;
    readonly kills: number;
    readonly seed: number;
  },
): Promise<readonly number[]> {
  const { destination, env, gateway, kills, seed } = options;
  const random = createRandom(seed);
  const reported: number[] = [];
  let next = 1;
  for (let kill = 0; kill < kills; kill++) {
    // Runs of processes that were told that the store was away.
    for (let kept = Math.floor(random() * 3); kept > 0; kept--, next++) {
      await keepRun(root, destination, { run: numberedRun(next), link: toLink() }, new Date());
      reported.push(next);
    }
    const runs = Array.from({ length: most }, (_, k) => numberedRun(next + k));
    next += most;
    const file = join(root, `runs-${String(kill)}.jsonl`);
    await writeFile(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(""));
    if (gateway !== null) {
      gateway.always = random() < 0.15 ? { kind: "answer", status: 503, body: "" } : null;
      gateway.faults.splice(0, gateway.faults.length, ...pick(random));
    }
    const child = startChildWith(env, "send-runs.mjs", root, random() < 0.25 ? "sync" : file);
    child.lines.on("line", (line) => {
      const [, number] = /^(?:recorded|kept) (\d+)$/u.exec(line) ?? [];
      if (number !== undefined) reported.push(Number(number));
    });
    const ended = child.ended();
    const reports = Math.floor(random() * 3);
    for (let seen = 0; seen < reports; seen++) await Promise.race([once(child.lines, "line"), ended]);
    // The moment itself is the subject: any of them must do. A child that has not reported yet may still be starting.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, random() * (reports === 0 ? 1500 : 120)))]);
    child.kill();
    const errors = await ended;
    if (errors !== "") throw new Error(`the process failed by itself:\n${errors}`);
  }
  if (gateway !== null) {
    gateway.always = null;
    gateway.faults.length = 0;
  }
  return reported;
}

function toLink(): Parameters<typeof keepRun>[2]["link"] {
  return { defaultBranch: "main", suppressed: [], existing: null, renamed: [] };
}

function pick(random: () => number): readonly Fault[] {
  return Array.from({ length: Math.floor(random() * 4) }, () => faults[Math.floor(random() * faults.length)]!);
}
