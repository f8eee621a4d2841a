import type { SuiteOutcome } from "@continuous/runners";

type Counted = Pick<SuiteOutcome, "suite" | "cases" | "broken">;

/**
 * Where a runner at the root runs the tests of packages too (Vitest's and Jest's projects), a test that its own package has run to
 * the same end counts there, and not again.
 */
export function countOnce<Outcome extends Counted>(outcomes: readonly Outcome[]): readonly Outcome[] {
  const own = outcomes.filter(({ suite }) => suite.folder !== "");
  const counted = new Set(own.flatMap(({ cases }) => cases.flatMap(toCaseKey)));
  const broken = new Set(own.flatMap((outcome) => outcome.broken.flatMap(({ file }) => file ?? [])));
  return outcomes.map((outcome) =>
    outcome.suite.folder === ""
      ? {
          ...outcome,
          cases: outcome.cases.filter((one) => !toCaseKey(one).some((key) => counted.has(key))),
          broken: outcome.broken.filter(({ file }) => file === null || !broken.has(file)),
        }
      : outcome,
  );
}

/** None, where the runner does not tell files apart. */
function toCaseKey({ file, name, status }: SuiteOutcome["cases"][number]): readonly string[] {
  return file === null ? [] : [[file, name, status].join("\0")];
}
