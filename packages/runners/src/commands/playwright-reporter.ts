/**
 * A reporter for Playwright, as the text of a module: a line of JSON for each test each time it ends, and one for each error outside
 * of tests. Playwright's own report is written once all have ended, and holds all that tests print: of a gigabyte it cannot be
 * written, of less it fills the memory of whoever reads it.
 */
export const playwrightReporter = `import { appendFileSync } from "node:fs";
const write = (line) => appendFileSync(process.env.CONTINUOUS_TEST_REPORT, line === "" ? "" : JSON.stringify(line) + "\\n");
const toLine = (test) => {
  const [, project, , ...names] = test.titlePath();
  const error = test.results.map((result) => result.error).findLast((one) => one);
  return {
    id: test.id,
    project: project ?? "",
    names,
    file: test.location.file,
    outcome: test.outcome(),
    duration: test.results.reduce((sum, result) => sum + result.duration, 0),
    error: error?.message ?? error?.value ?? null,
  };
};

export default class Report {
  printsToStdio() {
    return false;
  }
  onBegin(config, suite) {
    this.suite = suite;
    write("");
  }
  onTestEnd(test) {
    write(toLine(test));
  }
  onError(error) {
    write({ fault: error.message ?? error.value ?? "", file: error.location?.file ?? null });
  }
  onEnd() {
    // Some are not run at all, after others of their group failed.
    for (const test of this.suite?.allTests() ?? []) if (test.results.length === 0) write(toLine(test));
  }
}
`;
