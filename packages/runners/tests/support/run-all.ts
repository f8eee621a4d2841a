import { findSuites, loadTestPackages, runSuites, type Suite, type SuiteRun } from "@continuous/runners";
import { listSourceFiles } from "@continuous/source/load";

/** Finds the suites of a repository. */
export function suitesOf(root: string): readonly Suite[] {
  const listed = listSourceFiles({ root, extensions: [""] });
  const live = listed.files.map(({ path }) => path);
  const paths = [...live, ...listed.leftOut.map(({ path }) => path)].sort();
  return findSuites(loadTestPackages(root, paths, new Set(live)).packages);
}

/** Runs every suite of a repository, one after the other, in a bare environment. */
export async function runAll(
  root: string,
  options: {
    readonly timeout?: number;
    readonly coverage?: boolean;
    readonly retries?: number;
    readonly jobs?: number;
  } = {},
): Promise<readonly SuiteRun[]> {
  return runSuites(suitesOf(root), {
    root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
    jobs: options.jobs ?? 2,
    timeout: options.timeout ?? 60_000,
    coverage: options.coverage ?? false,
    retries: options.retries ?? 0,
    signal: new AbortController().signal,
    onStart: () => undefined,
    onEnd: () => undefined,
  });
}

/** Counts by status, as runners print them. */
export function countsOf(run: SuiteRun | undefined): Readonly<Record<string, number>> {
  const count = (status: string): number => run?.cases.filter((one) => one.status === status).length ?? -1;
  return {
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    broken: run?.broken.length ?? -1,
  };
}
