// Measures what a process pays for the embedded store beside what it records: to make a new one, and to open and close one that is
// there, in CPU of the whole process (compilers and all) less what a process takes that opens nothing:
//   node bench/open-embedded-store.mjs [ROUNDS]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { median } from "./median.mjs";
import { noteFigures } from "./note-figures.mjs";

const [first = "5", root] = process.argv.slice(2);
if (first === "child") await openAndClose();
else measure(Number(first));

async function openAndClose() {
  const { openEmbeddedStore } = await import("../packages/reporter/dist/workshop.js");
  // The process ends by itself: what its compilers still do counts.
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    process.stdout.write(String((user + system) / 1000));
  });
  if (root === undefined) return;
  const store = await openEmbeddedStore({ root, command: "bench", now: () => new Date(), onWait: () => undefined });
  await store.close();
}

function measure(rounds) {
  const figures = { none: [], made: [], opened: [] };
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), "continuous-bench-"));
    figures.none.push(startChild());
    figures.made.push(startChild(folder));
    figures.opened.push(startChild(folder));
    rmSync(folder, { recursive: true });
  }
  const of = (name) => median(figures[name]);
  console.log(`embedded store, ${rounds} rounds, Node ${process.versions.node}, CPU of a process that`);
  console.log(`loads its code: ${of("none").toFixed(0)} ms`);
  console.log(`makes it, opens and closes it: ${(of("made") - of("none")).toFixed(0)} ms more`);
  noteFigures("embedded", `${rounds} rounds, CPU beside loading its code, Node ${process.versions.node}`, [
    { what: "make, open and close a new store", value: `${(of("made") - of("none")).toFixed(0)} ms` },
    { what: "open and close one", value: `${(of("opened") - of("none")).toFixed(0)} ms`, limit: "1000 ms" },
  ]);
  console.log(`opens and closes one that is there: ${(of("opened") - of("none")).toFixed(0)} ms more (at most 1000)`);
}

function startChild(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "child", ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
