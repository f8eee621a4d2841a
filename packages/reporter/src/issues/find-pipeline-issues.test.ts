import type { PipelineItem } from "@continuous/inventory";
import { recommendedStandards, type CompiledException, type CompiledStandards } from "@continuous/standards";
import { describe, expect, test } from "vitest";

import { answersCommand } from "./answers-command.js";
import { findPipelineIssues } from "./find-pipeline-issues.js";
import { findRequiredCommands } from "./find-required-commands.js";

const metadata = {
  ...{ commands: ["deploy"], aliases: { ship: "deploy" }, references: [], missing_targets: [] },
  ...{ has_help: true, has_test: true, has_health_check: true },
};

function pipeline(given: Partial<PipelineItem["metadata"]> = {}): PipelineItem {
  const named = {
    item_type: "pipeline",
    item_name: "mail-cli",
    item_path: "scripts/mail-cli.sh",
    is_active: true,
  } as const;
  return { ...named, metadata: { ...metadata, ...given } };
}

/** Standards that ask for these commands. */
function asking(commands: unknown, exceptions: readonly Partial<CompiledException>[] = []): CompiledStandards {
  const rule = { id: "continuous/pipeline-required", severity: "warning", options: { commands } };
  const complete = { standard: "pipelines.required", items: [], paths: [], reason: "old", until: null, line: 3 };
  return {
    ...recommendedStandards(),
    standards: [
      { id: "services.naming", rules: [] },
      { id: "pipelines.required", severity: "warning", rules: [rule] },
    ],
    exceptions: exceptions.map((one) => ({ ...complete, ...one })),
  } as unknown as CompiledStandards;
}

const text = "#!/bin/sh\n# lib/send.sh is called\ncase $1 in\n  send) sh lib/send.sh ;;\nesac\n";
const all = ["help", "test", "health_check"];

describe("a command that is missing", () => {
  test.each([
    ["help", { has_help: false }, "mail-cli has no `help` command.", null],
    [
      "test",
      { has_test: false },
      "mail-cli has no `test` command.",
      "`continuous pipeline add-test scripts/mail-cli.sh` shows the lines to add.",
    ],
    ["health_check", { has_health_check: false }, "mail-cli has no `health-check` command.", null],
  ])("%s", (_name, given, description, suggested_fix) => {
    const { issues, suppressed } = findPipelineIssues([{ item: pipeline(given), text }], asking(all));
    expect(suppressed).toEqual([]);
    expect(issues).toEqual([
      {
        fingerprint: issues[0]?.fingerprint,
        issue_type: "continuous/pipeline-required",
        standard: "pipelines.required",
        severity: "warning",
        item_type: "pipeline",
        item_name: "mail-cli",
        path: "scripts/mail-cli.sh",
        line: 1,
        column: 1,
        end_line: 1,
        end_column: 1,
        description,
        suggested_fix,
      },
    ]);
  });

  test("has a fingerprint of its own", () => {
    const given = { has_help: false, has_test: false, has_health_check: false, missing_targets: ["a.sh", "b.sh"] };
    const { issues } = findPipelineIssues([{ item: pipeline(given), text }], asking(all));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  });

  test("is missed only where it is asked for", () => {
    const item = pipeline({ has_help: false });
    expect(findPipelineIssues([{ item, text }], asking(["test"])).issues).toEqual([]);
    expect(findPipelineIssues([{ item, text }], recommendedStandards())).toEqual({ issues: [], suppressed: [] });
  });

  test("may go by any of its names", () => {
    expect(
      ["help", "test", "health_check", "deploy", "ship", "send"].map((one) => answersCommand(metadata, one)),
    ).toEqual([true, true, true, true, true, false]);
    const without = { ...metadata, has_help: false, has_test: false, has_health_check: false, commands: all };
    expect(all.map((one) => answersCommand(without, one))).toEqual([false, false, false]);
  });
});

describe("a script that is missing", () => {
  const tell = (target: string, given = text): readonly unknown[] => {
    const { issues } = findPipelineIssues(
      [{ item: pipeline({ missing_targets: [target] }), text: given }],
      asking(all),
    );
    return issues.map(({ line }) => line);
  };

  test("is told where it is called", () => {
    expect(tell("lib/send.sh")).toEqual([4]);
    expect(tell("scripts/lib/send.sh")).toEqual([4]);
    expect(tell("send.sh", "  # send.sh\nsh send.sh # now\n")).toEqual([2]);
  });

  test("is told with what to do", () => {
    const item = pipeline({ missing_targets: ["lib/send.sh"] });
    expect(findPipelineIssues([{ item, text }], asking(all)).issues).toMatchObject([
      {
        end_line: 4,
        description: "mail-cli calls lib/send.sh, which does not exist.",
        suggested_fix: "Bring the file back, or take the call out.",
      },
    ]);
  });

  test("is told at the top where its name is put together", () => {
    expect(tell("lib/other.sh")).toEqual([1]);
  });
});

describe("an exception", () => {
  const run = (exception: Partial<CompiledException>) =>
    findPipelineIssues([{ item: pipeline({ has_help: false }), text }], asking(all, [exception]));

  test.each([{ items: ["mail-cli"] }, { items: ["mail-cli.sh"] }, { paths: ["scripts/**"] }])("of %j", (exception) => {
    const { issues, suppressed } = run(exception);
    expect(issues).toEqual([]);
    expect(suppressed).toMatchObject([{ by: "exception", reason: "old", issue: { item_name: "mail-cli" } }]);
  });

  test("not of another pipeline, or of another standard", () => {
    expect(run({ items: ["other-cli"] }).suppressed).toEqual([]);
    expect(run({ standard: "services.naming", items: ["mail-cli"] }).suppressed).toEqual([]);
  });
});

test("commands that are asked for", () => {
  expect(findRequiredCommands(asking(["help", 1, "test"]))).toEqual(["help", "test"]);
  expect(findRequiredCommands(asking("help"))).toEqual([]);
  expect(findRequiredCommands(recommendedStandards())).toEqual([]);
});
