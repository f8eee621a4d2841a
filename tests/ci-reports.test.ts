import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { IssuesDocument } from "@continuous/reporter";
import { expect, test } from "vitest";

import { commitAll, createRepository, writeFiles } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

const moduleOf = (...names: readonly string[]): string =>
  [
    'import { deliver } from "./deliver.js";\n',
    ...names.map(
      (name) => `export async function ${name}() {\n  try {\n    await deliver("${name}");\n  } catch {}\n}\n`,
    ),
  ].join("\n");

test("one check writes annotations, a job summary, a comment and SARIF, and says what is new, fixed and still open", () => {
  const root = createRepository({
    "standards.yaml": "services:\n  required: [error_handling]\n",
    "services/mail-service.ts": moduleOf("sendInvoice", "sendReminder"),
    "services/fax-service.ts": moduleOf("sendPage"),
  });
  const check = ["check", "standards", "--store", "none"];
  runContinuous(root, [...check, "--update-baseline"]);
  commitAll(root);
  rmSync(join(root, "services/fax-service.ts"));
  writeFiles(root, { "services/mail-service.ts": moduleOf("sendReminder", "sendReceipt") });

  const also = ["--also", "markdown=comment.md", "--also", "sarif=out.sarif", "--also", "json=out.json"];
  const run = runContinuous(root, [...check, "--new-only", "--format", "github", ...also], {
    GITHUB_STEP_SUMMARY: join(root, "summary.md"),
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/^::error file=services\/mail-service\.ts,line=12,.*\n$/u);
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const { gone = [], issues } = JSON.parse(read("out.json")) as IssuesDocument;
  expect(gone.map(({ path, line, reason }) => [path, line, reason])).toEqual([
    ["services/fax-service.ts", 6, "file_deleted"],
    ["services/mail-service.ts", 6, "fixed"],
  ]);
  expect(issues.map(({ line, is_new }) => [line, is_new])).toEqual([
    [6, false],
    [12, true],
  ]);
  const titles = read("comment.md").match(/^(?:#### |<details><summary>).*$/gmu);
  expect(titles).toEqual([
    "#### New: critical (1)",
    "<details><summary>Fixed (1)</summary>",
    "<details><summary>Gone, but not fixed (1)</summary>",
    "<details><summary>Still open (1)</summary>",
  ]);
  expect(read("summary.md")).toBe(`${read("comment.md")}\n`);
  expect(read("out.sarif").match(/(?<="baselineState": ")\w+/gu)).toEqual(["new", "unchanged"]);
});

test("what is recorded is written in several forms, too", () => {
  const root = createRepository({
    "standards.yaml": "services:\n  required: [error_handling]\n",
    "services/mail-service.ts": moduleOf("sendInvoice"),
  });
  runContinuous(root, ["check", "standards"]);
  const { status, stdout } = runContinuous(root, ["report", "issues", "--format", "json", "--also", "gitlab=gl.json"]);
  expect(status).toBe(0);
  const [issue] = (JSON.parse(stdout) as IssuesDocument).issues;
  expect(JSON.parse(readFileSync(join(root, "gl.json"), "utf8"))).toMatchObject([{ fingerprint: issue?.fingerprint }]);
});

test("a report that nobody knows is refused before anything is checked", () => {
  const { status, stderr } = runContinuous(createRepository(), ["check", "standards", "--also", "pdf=x.pdf"]);
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    "error: option '--also <format=file>' argument 'pdf=x.pdf' is invalid. It needs FORMAT=FILE, with one of the formats text, json, sarif, junit, github, gitlab, markdown.",
  ]);
});
