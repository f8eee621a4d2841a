import { loadJunitFiles, type SuiteOutcome } from "@continuous/runners";
import type { Problem } from "@continuous/standards";

/** Results that other runners wrote, as if their files were suites. A file that cannot be read is a problem. */
export async function importReports(
  root: string,
  globs: readonly string[],
  now: string,
): Promise<{ readonly outcomes: readonly SuiteOutcome[]; readonly problems: readonly Problem[] }> {
  const files = await loadJunitFiles(root, globs);
  const outcomes = files.flatMap(({ path, read }): SuiteOutcome[] => {
    if (!read.ok) return [];
    const suite = { name: path, folder: "", package: null, runners: ["script"], script: null, command: [] } as const;
    const { cases, broken } = read.report;
    const duration = cases.reduce((sum, one) => sum + one.duration, 0);
    const nothing = { error: null, output: "", interrupted: false, coverage: null, problems: [] };
    return [{ suite, cases, broken, duration, ...nothing, cached: false, ranAt: now }];
  });
  const problems = files.flatMap(({ path, read }): Problem[] =>
    read.ok
      ? []
      : [
          {
            code: "report-unreadable",
            message: `${path}: ${read.reason}.`,
            hint: "Give --import the JUnit XML files that a runner wrote.",
            where: { path },
          },
        ],
  );
  if (files.length === 0) {
    problems.push({
      code: "report-missing",
      message: `No file matches ${globs.join(", ")}.`,
      hint: "Give --import a glob relative to the root, in quotes.",
      where: { path: "" },
    });
  }
  return { outcomes, problems };
}
