// Measures what the plugin adds to tsserver, on a repository you name, with the tsconfig.json of the folder:
//   npm run bench:editor -- DIR [EDITS] [ROUNDS] [PEERS]
// Between two probes in the same server: TypeScript's own time inside, the time that editors wait outside. Nothing is written
// into the repository, and nothing is fetched. Run `discover` and `check standards` in it first, so that there is a snapshot.
// PEERS is a folder in which `npm install @effect/language-service typescript-eslint-language-service eslint@8
// @typescript-eslint/parser vscode-langservers-extracted` was run; without it peers are left out.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { explainLiveness } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";

import { measureEslintServer } from "./editor/measure-eslint-server.mjs";
import { pluginPeers, preparePeers } from "./editor/prepare-peers.mjs";
import { startServer } from "./editor/start-server.mjs";
import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [directory, edits = "100", roundCount = "3", given] = process.argv.slice(2);
if (directory === undefined) {
  console.error(
    "Name a folder with a tsconfig.json, of 300 files or more: npm run bench:editor -- DIR [EDITS] [ROUNDS] [PEERS]",
  );
  process.exit(2);
}
const peers = given === undefined ? null : resolve(given);
const packages = fileURLToPath(new URL("../packages", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "continuous-bench-editor-"));
const folder = join(work, "node_modules");
const root =
  peers === null
    ? resolve(directory)
    : preparePeers({ root: resolve(directory), work, peers, plugin: join(packages, "eslint-plugin-continuous") });
for (const side of ["inner", "outer"]) {
  mkdirSync(join(folder, `probe-${side}`), { recursive: true });
  const probe = fileURLToPath(new URL("editor/probe.cjs", import.meta.url));
  writeFileSync(
    join(folder, `probe-${side}/index.js`),
    `module.exports = require(${JSON.stringify(probe)})("${side}");\n`,
  );
}
symlinkSync(join(packages, "ts-plugin-continuous"), join(folder, "ts-plugin-continuous"));
for (const peer of peers === null ? [] : pluginPeers) {
  mkdirSync(join(folder, peer, ".."), { recursive: true });
  symlinkSync(join(peers, "node_modules", peer), join(folder, peer));
}

const files = choose(
  listSourceFiles({ root })
    .files.map(({ path }) => path)
    .filter((path) => /\.tsx?$/u.test(path) && explainLiveness(path).live),
  Number(edits),
);

/** Evenly over the sorted list: the same files each time. */
function choose(paths, count) {
  const step = Math.max(1, paths.length / count);
  return Array.from({ length: Math.min(count, paths.length) }, (_, index) => paths[Math.floor(index * step)]);
}

async function measure(plugins, name) {
  const probe = join(work, `${name}.jsonl`);
  writeFileSync(probe, "");
  const server = startServer({ plugins, probeLocation: work, probe });
  const lines = () =>
    readFileSync(probe, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const start = performance.now();
  const first = join(root, files[0]);
  server.notify("open", { file: first, projectRootPath: root });
  const refreshed = plugins.includes("ts-plugin-continuous") ? server.nextEvent("projectsUpdatedInBackground") : null;
  await server.request("semanticDiagnosticsSync", { file: first });
  const open = performance.now() - start;
  await refreshed;
  // An editor stands open for longer than the plugin takes to be ready.
  await new Promise((done) => setTimeout(done, 3000));
  for (const path of files) {
    const file = join(root, path);
    server.notify("open", { file, projectRootPath: root });
    await server.request("semanticDiagnosticsSync", { file });
    const text = readFileSync(file, "utf8").split(/\r\n|[\r\n]/u);
    const place = { line: text.length, offset: text.at(-1).length + 1 };
    const change = { endLine: place.line, endOffset: place.offset, insertString: "\nexport const probed = 1;\n" };
    server.notify("change", { file, ...place, ...change });
    await server.request("semanticDiagnosticsSync", { file });
    for (const at of hoverPlaces(text)) await server.request("quickinfo", { file, ...at });
    server.notify("close", { file });
  }
  server.process.kill("SIGUSR2");
  while (!lines().some(({ hook }) => hook === "memory")) await new Promise((done) => setTimeout(done, 200));
  await server.stop();
  return { open, lines: lines() };
}

/** In a process that has loaded nothing else: what stands between tsserver and its first answer. */
function loads() {
  const script =
    "const a = process.cpuUsage(); require(process.argv[1]); const b = process.cpuUsage(a); console.log((b.user + b.system) / 1000)";
  const file = join(packages, "ts-plugin-continuous/dist/index.cjs");
  return Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ["-e", script, file], { encoding: "utf8" })),
  );
}

/** Five places with a word, spread over the file. */
function hoverPlaces(text) {
  const words = text.flatMap((line, index) => {
    const column = line.search(/[A-Za-z_]\w{2,}/u);
    return column < 0 ? [] : [{ line: index + 1, offset: column + 1 }];
  });
  return choose(words, 5);
}

const rounds = [];
for (let round = 0; round < Number(roundCount); round += 1) {
  const off = await measure(["probe-inner", "probe-outer"], `off-${round}`);
  const on = await measure(["probe-inner", "ts-plugin-continuous", "probe-outer"], `on-${round}`);
  const others = [];
  for (const peer of peers === null ? [] : pluginPeers) {
    const measured = await measure(["probe-inner", peer, "probe-outer"], `${peer.replaceAll("/", "-")}-${round}`);
    others.push({
      peer,
      open: measured.open - off.open,
      memory: memoryOf(measured) - memoryOf(off),
      ...compare(measured.lines),
    });
  }
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  const server = peers === null ? null : await measureEslintServer({ root, files, peers, modules });
  rounds.push({ off, on, others, server, ...compare(on.lines) });
}
rmSync(work, { recursive: true, force: true });

/** Of two questions for each file, the second is the one after the edit. */
function compare(lines) {
  const tookOf = (side, hook, measure = "took") =>
    lines.filter((line) => line.side === side && line.hook === hook).map((line) => line[measure]);
  const afterEdits = (all) => all.slice(1).filter((_, index) => index % 2 === 1);
  const [own, all] = ["inner", "outer"].map((side) => afterEdits(tookOf(side, "getSemanticDiagnostics")));
  const [ownHover, allHover] = ["inner", "outer"].map((side) => tookOf(side, "getQuickInfoAtPosition"));
  const [ownCpu, allCpu] = ["inner", "outer"].map((side) => afterEdits(tookOf(side, "getSemanticDiagnostics", "cpu")));
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const added = all.map((took, index) => took - own[index]);
  const hover = allHover.map((took, index) => took - ownHover[index]).sort((a, b) => a - b);
  return {
    edits: all.length,
    own: sum(own),
    added: sum(added),
    ratio: sum(added) / sum(own),
    cpuRatio: sum(allCpu) / sum(ownCpu) - 1,
    median: median(added),
    hovers: hover.length,
    hover95: hover[Math.floor(hover.length * 0.95)] ?? 0,
    findings: countOf("outer") - countOf("inner"),
  };

  function countOf(side) {
    return sum(lines.filter((line) => line.side === side).map(({ count = 0 }) => count));
  }
}

function memoryOf({ lines }) {
  return lines.find(({ hook }) => hook === "memory").bytes / 1e6;
}

const megabytes = rounds.map(({ on, off }) => memoryOf(on) - memoryOf(off));
const opens = rounds.map(({ on, off }) => on.open - off.open);
const range = (values, digits) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
console.log(
  `${rounds[0].edits} edits in ${root}, ${roundCount} rounds, Node ${process.versions.node}${existsSync(join(root, ".continuous/snapshot.json")) ? "" : ", no snapshot"}`,
);
console.log(
  `TypeScript's own semantic diagnostics after edits, ms: ${range(
    rounds.map(({ own }) => own),
    0,
  )}`,
);
console.log(
  `added, ms: ${range(
    rounds.map(({ added }) => added),
    0,
  )}; the median edit ${range(
    rounds.map((round) => round.median),
    2,
  )}`,
);
console.log(
  `added / own, at most 0.15: ${range(
    rounds.map(({ ratio }) => ratio),
    3,
  )}`,
);
console.log(
  `the same in CPU time, which a busy machine disturbs less: ${range(
    rounds.map(({ cpuRatio }) => cpuRatio),
    3,
  )}`,
);
console.log(
  `hover adds at the 95th percentile of ${rounds[0].hovers}, ms, under 5: ${range(
    rounds.map(({ hover95 }) => hover95),
    2,
  )}`,
);
console.log(
  `opening a project and its first diagnostics, ms more than without: ${range(opens, 0)}; without: ${range(
    rounds.map(({ off }) => off.open),
    0,
  )}`,
);
const loadCpu = median(loads());
console.log(`of that, CPU that the plugin's file takes to load, ms, median of 9: ${loadCpu.toFixed(1)}`);
console.log(`memory after garbage collection, MB more than without, under 40: ${range(megabytes, 1)}`);
console.log(`findings shown: ${rounds[0].findings}`);
for (const [index, { peer, findings }] of rounds[0].others.entries()) {
  const of = (name, digits) =>
    range(
      rounds.map(({ others }) => others[index][name]),
      digits,
    );
  console.log(
    `${peer}: added / own ${of("ratio", 3)}, hover ${of("hover95", 2)} ms, opening ${of("open", 0)} ms, memory ${of("memory", 1)} MB, findings ${findings}`,
  );
}
if (peers !== null) {
  const sums = rounds.map(({ server, own }) => server.took.reduce((total, took) => total + took, 0) / own);
  const medians = rounds.map(({ server }) => median(server.took));
  const sizes = rounds.map(({ server }) => server.megabytes);
  console.log(
    `vscode's ESLint server with our rules, from edit to findings / TypeScript's own: ${range(sums, 3)}; the median edit ${range(medians, 1)} ms, a process of ${range(sizes, 0)} MB, findings ${rounds[0].server.findings}`,
  );
}
// Questions are told apart by their order: one more than was asked, and opening would count as an edit.
const wrong = rounds.filter((round) => round.edits !== files.length);
if (wrong.length > 0) {
  console.error(
    `not counted: ${wrong.length} of ${roundCount} rounds answered other than ${files.length} edits; let nothing else run beside it.`,
  );
  process.exit(1);
}
const middle = (name) => median(rounds.map((round) => round[name]));
const hasSnapshot = existsSync(join(root, ".continuous/snapshot.json"));
noteFigures(
  "editor",
  `${rounds[0].edits} edits, ${rounds[0].hovers} hovers, ${roundCount} rounds, ${hasSnapshot ? "with a snapshot" : "no snapshot"}, Node ${process.versions.node}`,
  [
    { what: "tsserver's own semantic diagnostics, sum", value: `${middle("own").toFixed(0)} ms` },
    {
      what: "added to them by the plugin, sum",
      value: `${middle("added").toFixed(0)} ms`,
      ratio: middle("ratio").toFixed(2),
      to: "tsserver's own",
      limit: "0.15",
    },
    { what: "added to a hover, 95th percentile", value: `${middle("hover95").toFixed(1)} ms`, limit: "5 ms" },
    { what: "memory gained, after garbage collection", value: `${median(megabytes).toFixed(0)} MB`, limit: "40 MB" },
    { what: "loading the plugin's file, CPU", value: `${loadCpu.toFixed(0)} ms` },
  ],
);
