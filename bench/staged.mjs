// Measures `continuous check standards --staged` on ten files, warm, beside the floor of bench/hook.mjs:
//   npm run bench:staged -- [DIR] [ROUNDS]
// Without DIR it is the example; a repository that is named is copied first, and stays as it is. With and without the embedded
// store, since opening that is a part of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [directory, rounds = "7"] = process.argv.slice(2);
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const bin = fromRoot("packages/reporter/dist/bin.js");
const cost = fromRoot("bench/print-cost.mjs");
const root = mkdtempSync(join(tmpdir(), "continuous-staged-"));
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" });

const source = directory === undefined ? fromRoot("examples/storefront") : resolve(directory);
const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: source, encoding: "utf8", maxBuffer: 1 << 28 });
for (const path of tracked.split("\0").filter((one) => one !== "" && existsSync(join(source, one)))) {
  cpSync(join(source, path), join(root, path));
}
git("init", "--quiet");
git("add", ".");
git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "--quiet", "-m", "all");
const files = git("ls-files", "*.ts", "*.tsx", "*.sql")
  .split("\n")
  .filter((path) => path !== "" && !/\.(?:test|spec)\.|\.d\.ts$/u.test(path));
const every = Math.max(Math.floor(files.length / 10), 1);
const staged = files.filter((_, index) => index % every === 0).slice(0, 10);
for (const path of staged)
  appendFileSync(join(root, path), path.endsWith(".sql") ? "\n-- one line\n" : "\n// one line\n");
git("add", ...staged);

function run(args) {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ["--import", cost, ...args], { cwd: root, encoding: "utf8" });
  return { wall: (performance.now() - start) / 1000, cpu: JSON.parse(stderr.trim().split("\n").at(-1)).cpu };
}

const command = [bin, "check", "standards", "--staged", "--quiet"];
const variants = {
  "one line, ESLint and parser alone": [fromRoot("bench/lint-line.mjs")],
  "--staged --store none": [...command, "--store", "none"],
  "--staged, embedded store": command,
};
const measured = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
for (let round = -1; round < Number(rounds); round += 1) {
  for (const [name, args] of Object.entries(variants)) {
    const one = run(args);
    // The first round warms the disk and makes the store.
    if (round >= 0) measured[name].push(one);
  }
}
rmSync(root, { recursive: true, force: true });

console.log(
  `${String(staged.length)} of ${String(files.length)} files staged, ${rounds} rounds, Node ${process.versions.node}`,
);
console.log("what | wall s (median, best) | CPU s (median)");
for (const [name, list] of Object.entries(measured)) {
  const walls = list.map(({ wall }) => wall);
  const cpu = median(list.map((one) => one.cpu));
  console.log(`${name} | ${median(walls).toFixed(2)} (${Math.min(...walls).toFixed(2)}) | ${cpu.toFixed(2)}`);
}

const wall = (name) => `${median(measured[name].map((one) => one.wall)).toFixed(2)} s`;
const [floor, bare, stored] = Object.keys(variants);
noteFigures(
  "staged",
  `${String(staged.length)} files staged, ${rounds} rounds, wall time, Node ${process.versions.node}`,
  [
    { what: "a bare script that lints one line", value: wall(floor) },
    { what: "`check standards --staged --store none`", value: wall(bare), limit: "1.5 s" },
    { what: "`check standards --staged`, embedded store", value: wall(stored), limit: "1.5 s" },
  ],
);
