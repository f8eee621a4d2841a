import { expect, test } from "vitest";

import { compiled, optionsOf, problemsOf, switchedOn, warningsOf } from "../../tests/compile-text.js";

test("a percentage may have its sign or not", () => {
  expect(
    compiled('testing: {minimum_coverage: {services: 60, critical_paths: "92.5 %"}}').testing.minimumCoverage,
  ).toEqual({
    services: 60,
    criticalPaths: 92.5,
  });
});

test("coverage that is off sets no minimum", () => {
  expect(
    compiled("testing: {minimum_coverage: {severity: off, services: 60%}}").testing.minimumCoverage.services,
  ).toBeNull();
  expect(switchedOn("testing: {minimum_coverage: off}")).toEqual([]);
});

test("coverage takes a severity and knows services and critical paths", () => {
  const text = "testing:\n  minimum_coverage: {severity: critical, services: 80%}\n  critical_paths: src/pay/**\n";
  expect(switchedOn(text)).toEqual(["testing.minimum_coverage: critical"]);
  expect(optionsOf(text, "continuous/minimum-coverage")).toEqual({
    services: { include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"], exclude: [] },
    exceptions: [],
    minimum: { services: 80, criticalPaths: null },
    criticalPaths: ["src/pay/**"],
  });
});

test("what is no percentage is refused", () => {
  expect(problemsOf("testing:\n  minimum_coverage:\n    services: 160%\n    critical_paths: -1\n")).toEqual([
    "3:15 bad-value `testing.minimum_coverage.services` is `160%`. It takes a percentage from 0% to 100%.",
    "4:21 bad-value `testing.minimum_coverage.critical_paths` is `-1`. It takes a percentage from 0% to 100%.",
  ]);
  expect(problemsOf("testing:\n  minimum_coverage: 60%\n")).toEqual([
    "2:21 bad-value `testing.minimum_coverage` is `60%`. It takes a map of services and critical_paths, each a percentage, or off.",
  ]);
  expect(problemsOf("testing:\n  minimum_coverage: {severity: warning}\n")).toEqual([
    "2:21 bad-value `minimum_coverage` sets no minimum. Write `services: 60%`, `critical_paths: 90%`, or both, below it.",
  ]);
});

test("a fraction was probably meant as a percentage", () => {
  expect(warningsOf("testing:\n  minimum_coverage:\n    services: 0.6\n")).toEqual([
    "3:15 tiny-percentage `testing.minimum_coverage.services` is 0.6, which means 0.6 percent. Write `services: 60%`, if that is what is meant.",
  ]);
});

test("pipelines take commands, a severity, or both", () => {
  expect(optionsOf("pipelines: {required: [help]}", "continuous/pipeline-required")).toEqual({
    exceptions: [],
    include: ["**/*-cli.sh"],
    commands: ["help"],
  });
  expect(switchedOn("pipelines: {required: critical}")).toEqual(["pipelines.required: critical"]);
  expect(
    optionsOf("pipelines: {required: {severity: info, commands: [test]}}", "continuous/pipeline-required"),
  ).toMatchObject({
    commands: ["test"],
  });
});

test("a command is spelled as elsewhere in the file", () => {
  expect(problemsOf("pipelines: {required: [health-check]}")).toEqual([
    "1:24 unknown-word `health-check` is not a command that can be required. Did you mean `health_check`?",
  ]);
});
