// What `continuous test all` adds to the runners it starts: 30 packages, the same commands started by a plain parallel script,
// by us, and by us again when nothing has changed. Wall times, and the median of their ratios:
//   npm run bench:tests [-- ROUNDS]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
const packages = 30;
const rounds = Number(process.argv[2] ?? 3);
const jobs = String(availableParallelism());
const root = mkdtempSync(join(tmpdir(), "continuous-bench-"));

const write = (path, text) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};
const timeOf = (program, ...args) => {
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - started;
};
try {
  write("package.json", JSON.stringify({ type: "module", workspaces: ["packages/*"] }));
  write(".gitignore", ".continuous/\n");
  mkdirSync(join(root, ".continuous"));
  for (let index = 0; index < packages; index += 1) {
    const folder = `packages/p${index}`;
    write(`${folder}/package.json`, JSON.stringify({ type: "module", scripts: { test: "node --test" } }));
    const wait = "await new Promise((resolve) => setTimeout(resolve, 200));";
    for (const file of ["a", "b", "c"]) {
      write(
        `${folder}/${file}.test.js`,
        `import { test } from "node:test";\nfor (let index = 0; index < 20; index += 1) test("test " + index, () => {});\ntest("waits", async () => { ${wait} });\n`,
      );
    }
  }
  timeOf("git", "init", "--quiet");
  const all = [
    bin,
    "test",
    "all",
    "--store",
    "none",
    "--quiet",
    "--format",
    "json",
    "--output",
    ".continuous/out.json",
    "--jobs",
    jobs,
  ];
  const script = `ls -d packages/* | xargs -P ${jobs} -I{} sh -c 'cd {} && node --test > /dev/null'`;
  const times = { plain: [], forced: [], cached: [] };
  // They take turns, so that a noisy machine disturbs all alike.
  for (let round = 0; round < rounds; round += 1) {
    times.plain.push(timeOf("sh", "-c", script));
    times.forced.push(timeOf(process.execPath, ...all, "--force"));
    times.cached.push(timeOf(process.execPath, ...all));
  }
  const ratio = (a, b) => median(times[a].map((time, round) => time / times[b][round])).toFixed(2);
  const seconds = (name) => `${(median(times[name]) / 1000).toFixed(2)} s`;
  console.log(`${packages} packages, ${jobs} at once, ${rounds} rounds, Node ${process.versions.node}`);
  console.log(`plain parallel script           ${seconds("plain")}`);
  console.log(`continuous test all             ${seconds("forced")}  ${ratio("forced", "plain")} times the script`);
  noteFigures("tests", `${packages} packages, ${jobs} at once, ${rounds} rounds, Node ${process.versions.node}`, [
    { what: "the runners by a plain parallel script", value: seconds("plain") },
    {
      what: "`test all`",
      value: seconds("forced"),
      ratio: ratio("forced", "plain"),
      to: "the script",
      limit: "1.10",
    },
    {
      what: "`test all`, nothing changed",
      value: seconds("cached"),
      ratio: ratio("cached", "forced"),
      to: "the first",
      limit: "0.10",
    },
  ]);
  console.log(`continuous test all, unchanged  ${seconds("cached")}  ${ratio("cached", "forced")} times the first`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
