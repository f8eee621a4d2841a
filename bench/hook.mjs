// Measures what `continuous hook` costs beside a bare script that loads ESLint and its TypeScript parser and lints one line:
//   npm run bench:hook -- [PAIRS]
// Both take turns in the same run, a fresh process each; the figure is the median of the pairwise ratios of CPU time (user and
// system). The hook answers for a service of the example that was just written, with the snapshot that a check leaves.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

/** The most that the hook may cost. */
const limit = 1.3;
const [pairs = "15"] = process.argv.slice(2);
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const bin = fromRoot("packages/reporter/dist/bin.js");
const cost = fromRoot("bench/print-cost.mjs");
const bare = fromRoot("bench/lint-line.mjs");

const root = mkdtempSync(join(tmpdir(), "continuous-hook-"));
cpSync(fromRoot("examples/storefront"), root, {
  recursive: true,
  filter: (path) => !/node_modules|\.continuous$/u.test(path),
});
for (const command of [["check", "standards"], ["discover"]]) {
  spawnSync(process.execPath, [bin, ...command, "--quiet", "--root", root], { stdio: "ignore" });
}
if (!existsSync(join(root, ".continuous/snapshot.json"))) throw new Error("The check left no snapshot.");
const path = join(root, "packages/shared/services/parcel-service.ts");
const content = `import { request } from "./request.js";

export class ParcelService {
  async send(id: string): Promise<void> {
    try {
      await request("POST", \`/parcels/\${id}\`);
    } catch (error) {
      console.error(error);
    }
  }

  async list(): Promise<readonly string[]> {
    return request("GET", "/parcels");
  }
}
`;
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, content);
const event = JSON.stringify({
  hook_event_name: "PostToolUse",
  cwd: root,
  tool_name: "Write",
  tool_input: { file_path: path, content },
  tool_response: { originalFile: null },
});

function run(args, input) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", cost, ...args], {
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return { stdout, ...JSON.parse(stderr.trim().split("\n").at(-1)) };
}

const ratios = [];
const seconds = { bare: [], hook: [] };
let answer = "";
for (let pair = -1; pair < Number(pairs); pair += 1) {
  const floor = run([bare], "");
  const hook = run([bin, "hook"], event);
  answer = hook.stdout;
  // The first round warms the disk and is not counted.
  if (pair < 0) continue;
  seconds.bare.push(floor.cpu);
  seconds.hook.push(hook.cpu);
  ratios.push(hook.cpu / floor.cpu);
}
rmSync(root, { recursive: true, force: true });
if (!answer.includes("services.error_handling")) throw new Error(`The hook did not do its work: ${answer}`);

console.log(`Node ${process.versions.node}, ${pairs} pairs`);
console.log(`bare lint of one line: ${median(seconds.bare).toFixed(2)} s of CPU`);
console.log(`continuous hook: ${median(seconds.hook).toFixed(2)} s of CPU`);
const sorted = ratios.toSorted((a, b) => a - b);
console.log(
  `ratio: ${median(ratios).toFixed(2)} (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)}); at most ${String(limit)} is asked`,
);
noteFigures("hook", `${pairs} pairs, CPU, Node ${process.versions.node}`, [
  { what: "a bare script that lints one line", value: `${median(seconds.bare).toFixed(2)} s` },
  {
    what: "`hook`",
    value: `${median(seconds.hook).toFixed(2)} s`,
    ratio: median(ratios).toFixed(2),
    to: "the script",
    limit: String(limit),
  },
]);
if (median(ratios) > limit) process.exitCode = 1;
