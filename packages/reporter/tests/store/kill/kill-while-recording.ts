import { once } from "node:events";

import { startChild } from "../children/start-child.js";
import { createRandom } from "./create-random.js";
import { checkStore } from "./check-store.js";

/**
 * Kills a process that records runs, again and again, at moments drawn from a seed: while it opens the store, between
 * two runs, in the middle of one. After each kill the store must open, hold every run that was reported as recorded,
 * and hold its last run whole.
 *
 * @returns the runs that were reported as recorded.
 */
export async function killWhileRecording(
  root: string,
  options: { readonly kills: number; readonly seed: number },
): Promise<number> {
  const random = createRandom(options.seed);
  const reported: number[] = [];
  let next = 1;
  for (let kill = 0; kill < options.kills; kill++) {
    const child = startChild("record-runs.mjs", root, String(next));
    child.lines.on("line", (line) => reported.push(Number(line)));
    const reports = Math.floor(random() * 4);
    const ended = child.ended();
    for (let seen = 0; seen < reports; seen++) await Promise.race([once(child.lines, "line"), ended]);
    // The moment itself is the subject: any of them must do. A child that has not reported yet may still be opening.
    await new Promise((resolve) => setTimeout(resolve, random() * (reports === 0 ? 1500 : 120)));
    child.kill();
    const errors = await ended;
    if (errors !== "") throw new Error(`the recording process failed by itself:\n${errors}`);
    next = (await checkStore(root, reported)) + 1;
  }
  return reported.length;
}
