// Records the runs of a file one after the other, as a command does, until it is killed: `send-runs.mjs ROOT FILE`. Says
// `recorded N` or `kept N` after each. With `sync` for a file it sends what was kept, and says `synced`.
import { readFileSync, writeSync } from "node:fs";

import { recordRun, syncSpool, toDestination, toStoreChoice } from "../../../dist/workshop.js";

const [root, file] = process.argv.slice(2);
const options = {
  root,
  env: process.env,
  command: "send-runs",
  now: () => new Date(),
  onWait: () => undefined,
  pauses: [1, 1],
};
if (file === "sync") {
  await syncSpool(options, toDestination(toStoreChoice(undefined, process.env)), () => undefined);
  writeSync(1, "synced\n");
} else {
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const run = JSON.parse(line);
    const { recorded, problems } = await recordRun(options, run, { root, defaultBranch: "main", suppressed: [] });
    const isKept = problems.some(({ code }) => code === "run-spooled");
    if (recorded === null && !isKept) throw new Error(JSON.stringify(problems));
    writeSync(1, `${recorded === null ? "kept" : "recorded"} ${String(run.run.results.n)}\n`);
  }
}
