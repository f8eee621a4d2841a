import { expect, test } from "vitest";

import { compiled, optionsOf, problemsOf, switchedOn } from "../../tests/compile-text.js";

test("a standard is a name, a severity behind it, or options", () => {
  const text =
    "services:\n  required:\n    - naming\n    - error_handling: info\n    - singleton_pattern: {severity: warning, dependency_injection: forbidden}\n    - environment_detection:\n";
  expect(switchedOn(text)).toEqual([
    "services.environment_detection: critical",
    "services.error_handling: info",
    "services.naming: critical",
    "services.singleton_pattern: warning",
  ]);
  expect(optionsOf(text, "continuous/singleton-pattern")).toMatchObject({ dependencyInjection: "forbidden" });
});

test("standards may stand in one map, or alone", () => {
  expect(switchedOn("services:\n  required:\n    naming: warning\n    error_handling:\n")).toEqual([
    "services.error_handling: critical",
    "services.naming: warning",
  ]);
  expect(switchedOn("services:\n  required: naming\n")).toEqual(["services.naming: critical"]);
});

test("off is off, in quotes, without, and as false", () => {
  expect(
    switchedOn(
      'services:\n  required:\n    - naming: off\n    - error_handling: "off"\n    - singleton_pattern: false\n',
    ),
  ).toEqual([]);
  expect(switchedOn("services:\n  required:\n    - naming: {severity: off}\n")).toEqual([]);
});

test("a leaked secret is critical whatever environment_detection is, and off with it", () => {
  const standard = compiled("services:\n  required: [environment_detection: info]\n").standards[0];
  expect(standard?.rules.map(({ id, severity }) => `${id}: ${severity}`)).toEqual([
    "continuous/environment-detection: info",
    "continuous/public-secret: critical",
  ]);
  expect(compiled("services:\n  required: [environment_detection: off]\n").standards).toEqual([]);
});

test("service files have globs of their own, or the default ones", () => {
  expect(compiled("services: {required: [naming]}").services).toEqual({
    include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"],
    exclude: [],
  });
  expect(compiled("services: {include: 'src/**', exclude: [a, b], required: [naming]}").services).toEqual({
    include: ["src/**"],
    exclude: ["a", "b"],
  });
});

test("runtimes are kept in the order of the file", () => {
  const text =
    "services:\n  runtime:\n    '**': node\n    packages/web/**: browser\n  required: [environment_detection]\n";
  expect(optionsOf(text, "continuous/environment-detection")).toEqual({
    services: { include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"], exclude: [] },
    exceptions: [],
    runtimes: [
      { files: "**", runtime: "node" },
      { files: "packages/web/**", runtime: "browser" },
    ],
  });
  expect(optionsOf("services: {required: [environment_detection]}", "continuous/environment-detection")).toMatchObject({
    runtimes: [{ files: "**", runtime: "universal" }],
  });
});

test("globs that could match no file are refused, each with its reason", () => {
  expect(problemsOf("services:\n  include: [./a, /b, '', 'a\\b', '!c', 5]\n")).toEqual([
    "2:13 bad-value The glob `./a` begins with ./, which matches no file. Globs are relative to the folder of standards.yaml and stay inside it: packages/**/services/**.",
    "2:18 bad-value The glob `/b` is absolute. Globs are relative to the folder of standards.yaml: packages/**/services/**.",
    "2:22 bad-value An empty glob matches no file. Remove it.",
    "2:26 bad-value The glob `a\\b` has a backslash. Separate folders by /, on Windows too.",
    "2:33 bad-value The glob `!c` begins with !. Write what is to be left out under `exclude`.",
    "2:39 bad-value An entry of `services.include` is `5`. It takes a glob such as `packages/**/services/**`.",
  ]);
});

test("a client lacks what it lacks", () => {
  expect(problemsOf("services:\n  clients:\n    - {module: a, name: b}\n    - x\n")).toEqual([
    "3:7 missing-word `use` is missing here. Add `use: …`; it takes a text.",
    "4:7 bad-value An entry of `services.clients` is `x`. It takes a map of module, name and use.",
  ]);
});

test("a standard that stands twice is refused", () => {
  expect(problemsOf("services:\n  required:\n    - naming\n    - naming: warning\n")).toEqual([
    "4:7 repeated-name `naming` stands in `services.required` a second time. Keep the one that is meant.",
  ]);
});
