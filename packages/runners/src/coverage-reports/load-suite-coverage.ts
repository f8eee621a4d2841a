import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { toCoverageFolder, toV8Folder, type ReportPlaces } from "../commands/render-command.js";
import type { Suite } from "../suites/suite.js";
import { loadCoverage, type LoadedCoverage } from "./load-coverage.js";
import { saveV8Report } from "./save-v8-report.js";

interface SuiteCoverage {
  readonly suite: Pick<Suite, "runners">;
  readonly places: ReportPlaces;
  /** The package's, absolute. */
  readonly folder: string;
  /** When the suite was started: milliseconds since 1970. */
  readonly since: number;
  /** A path as a tool writes it, relative to the root. */
  readonly toPath: (file: string) => string | null;
}

/** Reads what a suite's tests covered: where its runners were told to leave it, and where a script of its own leaves it. */
export async function loadSuiteCoverage(request: SuiteCoverage): Promise<LoadedCoverage> {
  const { suite, places, folder, since, toPath } = request;
  const told = suite.runners.flatMap((_kind, call) => {
    const own = toCoverageFolder(places, call);
    return [`${own}/coverage-final.json`, `${own}.info`];
  });
  const usual = [join(folder, "coverage", "coverage-final.json"), join(folder, "coverage", "lcov.info")];
  const troubles: string[] = [];
  const measured: string[] = [];
  // These measure nothing themselves: Node does, c8 asks it to, or nyc counts.
  if (suite.runners.some((kind) => kind === "mocha" || kind === "script")) {
    for (const [index, raw] of [toV8Folder(places), join(folder, "coverage", "tmp")].entries()) {
      const into = `${places.folder}/v8-report-${String(index)}`;
      const trouble = await saveV8Report(raw, into, since);
      if (trouble !== null) troubles.push(trouble);
      measured.push(`${into}/coverage-final.json`);
    }
    measured.push(...(await listNycFiles(folder)));
  }
  const loaded = await loadCoverage([...told, ...usual, ...measured], since, toPath);
  return { files: loaded.files, troubles: [...troubles, ...loaded.troubles] };
}

async function listNycFiles(folder: string): Promise<readonly string[]> {
  const own = join(folder, ".nyc_output");
  const names = await readdir(own).catch(() => []); // Not there: nyc was not called.
  return names.filter((name) => name.endsWith(".json")).map((name) => join(own, name));
}
