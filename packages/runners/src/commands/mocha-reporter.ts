/**
 * A reporter for Mocha, as the text of a CommonJS module: what Mocha prints by itself, and a line of JSON for each test, written
 * once all have ended. Mocha's own reports leave out the file (JUnit, before 10.4) or the suites a test stands in (JSON).
 */
export const mochaReporter = `"use strict";
const { writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");

module.exports = class Report {
  constructor(runner, options) {
    try {
      const own = createRequire(process.argv[1])("mocha/lib/reporters/spec.js");
      const Spec = own.Spec ?? own;
      new Spec(runner, options);
    } catch {
      // Called in a way of its own: it prints nothing, and reports all the same.
    }
    const lines = [];
    const add = (test, status, error) => {
      const names = typeof test.titlePath === "function" ? test.titlePath() : [test.fullTitle()];
      const isFlaky = status === "passed" && typeof test.currentRetry === "function" && test.currentRetry() > 0;
      lines.push(JSON.stringify({
        name: names.filter((name) => name !== "").join(" > "),
        file: test.file ?? test.parent?.file ?? null,
        isFile: false,
        status,
        duration: test.duration ?? 0,
        error,
        ...(isFlaky ? { flaky: true } : {}),
      }) + "\\n");
    };
    runner.on("pass", (test) => add(test, "passed", null));
    runner.on("pending", (test) => add(test, "skipped", null));
    runner.on("fail", (test, error) => add(test, "failed", String(error?.stack || error?.message || error)));
    runner.once("end", () => writeFileSync(options.reporterOptions?.output ?? options.reporterOption.output, lines.join("")));
  }
};
`;
