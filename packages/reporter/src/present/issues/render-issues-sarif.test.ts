import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { renderIssuesSarif } from "./render-issues-sarif.js";

const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function errorsOf(text: string): readonly string[] {
  const valid = validate(JSON.parse(text));
  return valid ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ""}`);
}

function parse(text: string): Log["runs"][number] {
  const [run] = (JSON.parse(text) as Log).runs;
  return run!;
}

describe("valid against the published schema", () => {
  test.each([
    ["issues of each severity, and a problem", mixedDocument],
    ["no issue", cleanDocument],
    [
      "hostile text",
      issuesDocument([issue({ path: hostile, description: hostile, issue_type: hostile, item_name: hostile })]),
    ],
    [
      "a problem with a place, one without",
      issuesDocument([], {
        problems: [
          { code: "a", message: "A.", hint: "", where: { path: "a b.yaml", line: 2, column: 3 } },
          { code: "b", message: "B.", hint: "Do C.", where: { path: "" } },
        ],
      }),
    ],
  ])("%s", (_, document) => {
    expect(errorsOf(renderIssuesSarif(document))).toEqual([]);
  });

  test("and the schema does refuse what is wrong", () => {
    const log = renderIssuesSarif(mixedDocument).replaceAll('"level": "error"', '"level": "critical"');
    expect(errorsOf(log)).toContain("/runs/0/results/0/level must be equal to one of the allowed values");
  });
});

test("a result says what, where, how bad, whether it is new, and which one it is", () => {
  const { results } = parse(renderIssuesSarif(issuesDocument([issue({ path: "src/a b.ts" })])));
  expect(results).toEqual([
    {
      ruleId: "continuous/singleton-pattern",
      ruleIndex: 0,
      level: "error",
      message: { text: "CartService can be constructed by anyone, and nothing keeps a single instance of it." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "src/a%20b.ts", uriBaseId: "SRCROOT" },
            region: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 25 },
          },
          logicalLocations: [{ name: "CartService", kind: "service" }],
        },
      ],
      partialFingerprints: { "continuous/v1": "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d01" },
      baselineState: "new",
      properties: {
        severity: "critical",
        detectedAt: "2026-03-02T09:00:00.000Z",
        suggestedFix: "Make the constructor private and add a static getInstance() that keeps the instance.",
      },
    },
  ]);
});

test("a result has GitHub's hash of its line where the file's text is known", () => {
  const text = "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n";
  const found = [issue({ path: "a.ts", line: 3 }), issue({ path: "a.ts", line: 99 }), issue({ path: "b.ts", line: 3 })];
  const { results } = parse(renderIssuesSarif(issuesDocument(found), { sources: new Map([["a.ts", text]]) }));
  expect(results?.map((one) => one.partialFingerprints?.["primaryLocationLineHash"])).toEqual([
    "1131fd5871777f34:1",
    undefined,
    undefined,
  ]);
});

test("every result has a baseline state and its rule's index, the most severe first", () => {
  const { results, tool } = parse(renderIssuesSarif(mixedDocument));
  expect(results?.map((one) => [one.ruleId, one.level, one.baselineState])).toEqual([
    ["continuous/singleton-pattern", "error", "new"],
    ["continuous/parse-error", "error", "unchanged"],
    ["continuous/error-handling", "warning", "unchanged"],
    ["continuous/service-naming", "note", "unchanged"],
  ]);
  for (const one of results ?? []) expect(tool.driver.rules?.[one.ruleIndex ?? -1]?.id).toBe(one.ruleId);
});

test("rules are sorted, each with a page and a sentence", () => {
  const { rules } = parse(renderIssuesSarif(mixedDocument)).tool.driver;
  expect(rules?.map((rule) => rule.id)).toEqual([
    "continuous/error-handling",
    "continuous/parse-error",
    "continuous/service-naming",
    "continuous/singleton-pattern",
  ]);
  expect(rules?.[1]).toEqual({
    id: "continuous/parse-error",
    name: "parse-error",
    shortDescription: { text: "Parse error." },
    fullDescription: { text: "A live file has to parse: nothing else can be said of one that does not." },
    help: {
      text: "A live file has to parse: nothing else can be said of one that does not.\nhttps://github.com/continuous-standards/continuous/blob/main/docs/rules/parse-error.md",
      markdown:
        "A live file has to parse: nothing else can be said of one that does not.\n\n[Examples, options and when not to use it](https://github.com/continuous-standards/continuous/blob/main/docs/rules/parse-error.md)",
    },
    helpUri: "https://github.com/continuous-standards/continuous/blob/main/docs/rules/parse-error.md",
    defaultConfiguration: { level: "error" },
    properties: { tags: ["maintainability"], precision: "high", "problem.severity": "error" },
  });
  expect(rules?.[3]).toMatchObject({
    shortDescription: { text: "Singleton pattern, as services.singleton_pattern of standards.yaml asks." },
    fullDescription: { text: "One instance of each service per process." },
    properties: { standard: "services.singleton_pattern", tags: ["maintainability", "services"] },
  });
  expect(rules?.[3]?.help?.markdown?.split("\n\n").map((part) => part.slice(0, 12))).toEqual([
    "One instance",
    "**Right:** `",
    "**Wrong:** A",
    "[Examples, o",
  ]);
  expect(rules?.[3]?.help?.text).not.toContain("**");
});

test("a rule that nobody described has its title for help", () => {
  const { rules } = parse(renderIssuesSarif(issuesDocument([issue({ issue_type: "other/x-y", standard: null })]))).tool
    .driver;
  expect(rules?.[0]?.help).toEqual({ text: "X y.", markdown: "X y." });
});

test("problems are notifications of the run, and columns are UTF-16", () => {
  const run = parse(renderIssuesSarif(mixedDocument));
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      startTimeUtc: "2026-03-02T09:00:00.000Z",
      endTimeUtc: "2026-03-02T09:00:04.000Z",
      toolExecutionNotifications: [
        {
          level: "warning",
          descriptor: { id: "file-unreadable" },
          message: {
            text: "packages/shop/src/legacy.ts cannot be read: permission denied. Give the user that runs the check the right to read it, or exclude it.",
          },
          locations: [
            { physicalLocation: { artifactLocation: { uri: "packages/shop/src/legacy.ts", uriBaseId: "SRCROOT" } } },
          ],
        },
      ],
    },
  ]);
});
