import { readFileSync } from "node:fs";
import { join } from "node:path";

import {
  findDeclaredVariables,
  findSuites,
  hashSuites,
  loadTestPackages,
  runChanged,
  type Suite,
  type SuiteOutcome,
  type SuiteProgress,
} from "@continuous/runners";
import type { SourceTree } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { countOnce } from "./count-once.js";

export interface RunTestsOptions {
  /** Absolute. */
  readonly root: string;
  readonly listed: SourceTree;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly jobs: number;
  readonly timeout: number;
  readonly retries: number;
  readonly coverage: boolean;
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Which of the suites to run. */
  readonly choose: (suites: readonly Suite[]) => readonly Suite[];
  readonly onProgress: (progress: SuiteProgress) => void;
}

/** Finds the repository's tests, and runs those that are chosen and have changed. */
export async function runTests(
  options: RunTestsOptions,
): Promise<{ readonly outcomes: readonly SuiteOutcome[]; readonly problems: readonly Problem[] }> {
  const { root, listed, env } = options;
  const live = listed.files.map(({ path }) => path);
  const ignored = new Set(listed.leftOut.flatMap(({ path, reason }) => (reason === "git-ignored" ? [path] : [])));
  const paths = [...live, ...listed.leftOut.map(({ path }) => path)]
    // What we write ourselves changes with each run, and is no content, whether git ignores it or not.
    .filter((path) => !ignored.has(path) && !path.startsWith(".continuous/"))
    .sort();
  const { packages, problems } = loadTestPackages(root, paths, new Set(live));
  const suites = options.choose(findSuites(packages));
  const variables = paths.includes("turbo.json")
    ? findDeclaredVariables(readFileSync(join(root, "turbo.json"), "utf8"))
    : [];
  const keyOf = await hashSuites({ root, paths, packages, env, variables });
  const folder = join(root, ".continuous", "tests");
  const outcomes = countOnce(await runChanged(suites, { ...options, folder, keyOf }));
  return { outcomes, problems: [...problems, ...outcomes.flatMap((outcome) => outcome.problems)] };
}
