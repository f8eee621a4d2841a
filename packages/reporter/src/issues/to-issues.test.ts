import type { CatalogedService } from "@continuous/source";
import { recommendedStandards, type CompiledException, type CompiledStandards } from "@continuous/standards";
import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import { toIssues, type LintedModule } from "./to-issues.js";

const path = "a/services/mail-service.ts";
const text = "f( a );\nf(\n  a\n);\ng(b);\n";

function aMessage(given: Partial<Linter.LintMessage>): Linter.LintMessage {
  return {
    ruleId: "continuous/error-handling",
    severity: 2,
    message: "The result of f is dropped.",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 7,
    ...given,
  };
}

function aModule(given: Partial<LintedModule>): LintedModule {
  return { path, text, messages: [], suppressedMessages: [], services: [], ...given };
}

function withException(exception: Partial<CompiledException>): CompiledStandards {
  const complete = { standard: "services.error_handling", items: [], paths: [], reason: "old", until: null, line: 3 };
  return { ...recommendedStandards(), exceptions: [{ ...complete, ...exception }] };
}

describe("toIssues", () => {
  it("joins a message to its standard, and says what standards.yaml says of its severity", () => {
    const { issues } = toIssues(aModule({ messages: [aMessage({ severity: 1 })] }), recommendedStandards());
    expect(issues).toMatchObject([
      {
        issue_type: "continuous/error-handling",
        standard: "services.error_handling",
        severity: "critical",
        item_type: null,
        path,
        line: 1,
        column: 1,
        end_line: 1,
        end_column: 7,
      },
    ]);
  });

  it("leaves out what other rules say", () => {
    const messages = [aMessage({ ruleId: "no-eval" }), aMessage({ ruleId: null })];
    expect(toIssues(aModule({ messages }), recommendedStandards()).issues).toEqual([]);
  });

  it("tells equal findings apart, even those that differ in their layout alone", () => {
    const messages = [aMessage({}), aMessage({ line: 2, endLine: 3, endColumn: 2 })];
    const { issues } = toIssues(aModule({ text: "f( a );\nf( a\n);\n\n", messages }), recommendedStandards());
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(2);
  });

  it("keeps the identity of a finding that moves and is laid out anew", () => {
    const before = toIssues(aModule({ messages: [aMessage({ endColumn: 7 })] }), recommendedStandards());
    const moved = aModule({ text: "\n\nf(\n a );\n", messages: [aMessage({ line: 3, endLine: 4, endColumn: 5 })] });
    const after = toIssues(moved, recommendedStandards());
    expect(after.issues[0]?.line).toBe(3);
    expect(
      toIssues(aModule({ text: "f( a );\n", messages: [aMessage({})] }), recommendedStandards()).issues[0]?.fingerprint,
    ).toBe(before.issues[0]?.fingerprint);
    expect(after.issues[0]?.fingerprint).toBe(before.issues[0]?.fingerprint);
  });

  it("calls a file that does not parse critical, whatever is switched on", () => {
    const messages = [aMessage({ ruleId: null, fatal: true, message: "Parsing error: ';' expected." })];
    expect(toIssues(aModule({ messages }), { ...recommendedStandards(), standards: [] }).issues).toMatchObject([
      { issue_type: "continuous/parse-error", standard: null, severity: "critical" },
    ]);
  });

  it("sets aside what an exception of the standard covers, with its reason", () => {
    const module = aModule({ messages: [aMessage({})] });
    expect(toIssues(module, withException({ paths: ["a/**"] }))).toMatchObject({
      issues: [],
      suppressed: [{ by: "exception", reason: "old" }],
    });
    expect(toIssues(module, withException({ paths: ["b/**"] })).issues).toHaveLength(1);
    expect(toIssues(module, withException({ standard: "services.naming", paths: ["a/**"] })).issues).toHaveLength(1);
  });

  it("takes the table or function that a message names for its item, and for exceptions", () => {
    const message = aMessage({
      ruleId: "continuous/known-references",
      message: "Table `billing.bils` does not exist.",
    });
    const service = { name: "MailService", displayName: "MailService", exports: ["MailService"], line: 1, endLine: 5 };
    const module = aModule({ messages: [message], services: [service as unknown as CatalogedService] });
    const standard = "database.references";
    expect(toIssues(module, withException({ standard, items: ["MailService"] })).issues).toMatchObject([
      { standard, item_type: "table", item_name: "billing.bils" },
    ]);
    expect(toIssues(module, withException({ standard, items: ["billing.bils"] }))).toMatchObject({
      issues: [],
      suppressed: [{ by: "exception" }],
    });
  });

  it("sets aside what a comment silences, with its reason or without", () => {
    const suppressions = [{ kind: "directive", justification: "best effort" }];
    const suppressedMessages = [{ ...aMessage({}), suppressions }];
    expect(toIssues(aModule({ suppressedMessages }), recommendedStandards())).toMatchObject({
      issues: [],
      suppressed: [{ by: "comment", reason: "best effort" }],
    });
  });

  it("places a parser's error that has no place at the start, and says what it means", () => {
    const message: Partial<Linter.LintMessage> = {
      ruleId: null,
      severity: 2,
      fatal: true,
      message: "Parsing error: Maximum call stack size exceeded",
    };
    const { issues } = toIssues(aModule({ messages: [message as Linter.LintMessage] }), recommendedStandards());
    expect(issues).toMatchObject([
      {
        issue_type: "continuous/parse-error",
        line: 1,
        column: 1,
        end_line: 1,
        end_column: 1,
        description: "Parsing error: the code nests deeper than the parser can follow, so this file was not checked",
      },
    ]);
  });

  it("numbers findings that are equal in the order of the file, by rule, item and text", () => {
    const messages = [aMessage({}), aMessage({}), aMessage({}), aMessage({ line: 5, endLine: 5, endColumn: 5 })];
    const { issues } = toIssues(aModule({ messages }), recommendedStandards());
    const prints = issues.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(4);
    const alone = (message: Linter.LintMessage) =>
      toIssues(aModule({ messages: [message] }), recommendedStandards()).issues[0]?.fingerprint;
    expect(alone(aMessage({}))).toBe(prints[0]);
    expect(alone(aMessage({ line: 5, endLine: 5, endColumn: 5 }))).toBe(prints[3]);
  });

  it("reads lines however they end", () => {
    const prints = ["\n", "\r\n", "\r", "\u2028"].map((end) => {
      const messages = [aMessage({ line: 2, endLine: 2, column: 1, endColumn: 3 })];
      return toIssues(aModule({ text: `a${end}bc${end}d`, messages }), recommendedStandards()).issues[0]?.fingerprint;
    });
    expect(new Set(prints).size).toBe(1);
  });

  it("says what is offered first, and where a message has no place", () => {
    const first: Linter.LintSuggestion = { desc: "Throw it.", fix: { range: [0, 0], text: "" } };
    const messages = [
      aMessage({ suggestions: [first, { ...first, desc: "Return it." }] }),
      aMessage({ suggestions: [] }),
      { ruleId: null, fatal: true, severity: 2, message: "Parsing error: Maximum call stack size exceeded" },
      { ruleId: null, fatal: true, severity: 2, message: "Parsing error: ';' expected", line: 3, column: 0 },
      aMessage({ message: "Maximum call stack size exceeded" }),
    ] as Linter.LintMessage[];
    const { issues } = toIssues(aModule({ messages }), recommendedStandards());
    expect(issues.map(({ suggested_fix }) => suggested_fix)).toEqual(["Throw it.", null, null, null, null]);
    expect(
      issues
        .slice(2)
        .map(({ line, column, end_line, end_column, description }) => [
          `${String(line)}:${String(column)}-${String(end_line)}:${String(end_column)}`,
          description,
        ]),
    ).toEqual([
      ["1:1-1:1", "Parsing error: the code nests deeper than the parser can follow, so this file was not checked"],
      ["3:1-3:1", "Parsing error: ';' expected"],
      ["1:1-1:7", "Maximum call stack size exceeded"],
    ]);
  });

  it("names the service that a finding stands in, and what a database standard is about", () => {
    const service = {
      displayName: "Mail (a)",
      name: "Mail",
      exports: ["mail"],
      line: 1,
      endLine: 3,
    } as unknown as CatalogedService;
    const given = { messages: [aMessage({})], services: [service] };
    const { issues } = toIssues(aModule(given), recommendedStandards());
    expect(issues).toMatchObject([{ item_type: "service", item_name: "Mail (a)" }]);
    for (const items of [["Mail (a)"], ["Mail"], ["mail"]]) {
      const { suppressed } = toIssues(aModule(given), withException({ items }));
      expect(suppressed).toMatchObject([{ by: "exception", reason: "old", issue: { line: 1 } }]);
    }
  });

  it("takes the first reason that a comment gives", () => {
    const suppressed = (...justifications: readonly string[]): unknown => {
      const suppressions = justifications.map((justification) => ({ kind: "directive" as const, justification }));
      return toIssues(aModule({ suppressedMessages: [{ ...aMessage({}), suppressions }] }), recommendedStandards())
        .suppressed;
    };
    expect(suppressed("", "known", "old")).toMatchObject([{ by: "comment", reason: "known" }]);
    expect(suppressed("")).toMatchObject([{ by: "comment", reason: "" }]);
    const other = { ...aMessage({ ruleId: "no-eval" }), suppressions: [] };
    expect(toIssues(aModule({ suppressedMessages: [other] }), recommendedStandards()).suppressed).toEqual([]);
  });
});
