import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { IssuesDocument } from "@continuous/reporter";
import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, createRepository, git, writeFiles } from "./support/create-repository.js";
import { checkAsJson, type CommandResult } from "./support/run-continuous.js";

const baseline = "continuous-baseline.json";

/** A function that lets an error go unseen, and one that does not. */
const swallow = (name: string, call = `deliver(${name})`): string =>
  `export async function ${name}(): Promise<void> {\n  try {\n    await ${call};\n  } catch {}\n}\n`;
const tell = (name: string): string =>
  `export async function ${name}(): Promise<void> {\n  try {\n    await deliver(${name});\n  } catch (error) {\n    throw new Error("${name} failed", { cause: error });\n  }\n}\n`;
const moduleOf = (...functions: readonly string[]): string =>
  ['import { deliver } from "./deliver.js";\n', ...functions].join("\n");

const standards = "services:\n  required: [error_handling]\n";
const mail = "services/mail-service.ts";
const sms = "services/sms-service.ts";

let template: string | undefined;

/** Two services with a known issue in one and two in the other, all in the baseline. */
function createKnown(): string {
  if (template === undefined) {
    template = createRepository({
      "standards.yaml": standards,
      ".gitignore": ".continuous/\n",
      [mail]: moduleOf(swallow("sendInvoice"), swallow("sendReminder")),
      [sms]: moduleOf(swallow("sendCode")),
    });
    expect(updateBaseline(template)).toMatchObject({ status: 0 });
    commitAll(template);
  }
  const root = createRepository();
  cpSync(template, root, { recursive: true });
  return root;
}

function updateBaseline(root: string, ...args: readonly string[]): CommandResult {
  return callContinuous(root, ["check", "standards", "--update-baseline", "--store", "none", ...args]);
}

function checkNew(
  root: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly document: IssuesDocument; readonly fresh: readonly string[] } {
  const { status, document } = checkAsJson(root, ["--new-only", "--store", "none", ...args]);
  const fresh = document.issues.filter((issue) => issue.is_new).map(({ path, line }) => `${path}:${String(line)}`);
  return { status, document, fresh };
}

function linesOf(root: string): readonly string[] {
  return readFileSync(join(root, baseline), "utf8")
    .split("\n")
    .filter((line) => line.includes('"fingerprint"'));
}

describe("check standards --new-only", () => {
  it("passes what is known, and fails for what is not", () => {
    const root = createKnown();
    expect(checkNew(root)).toMatchObject({
      status: 0,
      fresh: [],
      document: {
        summary: { critical: 3, new: 0 },
        compared_with: { kind: "baseline", name: baseline, branch: null, known: 3, gone: 0 },
      },
    });
    expect(callContinuous(root, ["check", "standards", "--store", "none"]).status).toBe(1);
    writeFiles(root, { [sms]: moduleOf(swallow("sendCode"), swallow("sendAlert")) });
    expect(checkNew(root)).toMatchObject({ status: 1, fresh: [`${sms}:12`], document: { summary: { new: 1 } } });
  });

  it("knows an issue again that moved, was laid out anew, or whose file was renamed", () => {
    const root = createKnown();
    writeFiles(root, {
      [mail]: `// Sends mail.\n\n${moduleOf(swallow("sendReminder"), swallow("sendInvoice")).replaceAll("{}", "{\n  }")}`,
    });
    git(root, "mv", sms, "services/text-service.ts");
    expect(checkNew(root)).toMatchObject({ status: 0, fresh: [] });
  });

  // What a count by file and rule does not see: the number stays, the issue is another.
  it("fails where one issue is mended and another of its rule comes up in the same file", () => {
    const root = createKnown();
    writeFiles(root, { [mail]: moduleOf(tell("sendInvoice"), swallow("sendReminder"), swallow("sendReceipt")) });
    expect(checkNew(root)).toMatchObject({
      status: 1,
      fresh: [`${mail}:20`],
      document: { summary: { critical: 3, new: 1 }, compared_with: { known: 2, gone: 1 } },
    });
  });

  // What one number for the whole repository does not see.
  it("fails where one issue is mended and another of its rule comes up in another file", () => {
    const root = createKnown();
    writeFiles(root, {
      [mail]: moduleOf(tell("sendInvoice"), swallow("sendReminder")),
      [sms]: moduleOf(swallow("sendCode"), swallow("sendAlert")),
    });
    expect(checkNew(root)).toMatchObject({
      status: 1,
      fresh: [`${sms}:12`],
      document: { summary: { critical: 3, new: 1 }, compared_with: { known: 2, gone: 1 } },
    });
  });

  it("looks at the files it is given, and calls nothing gone that it did not look at", () => {
    const root = createKnown();
    writeFiles(root, { [sms]: moduleOf(swallow("sendCode"), swallow("sendAlert")) });
    rmSync(join(root, mail));
    for (const args of [[sms], ["--since", "HEAD"]]) {
      const gone = args.length === 2 ? 2 : 0;
      expect(checkNew(root, ...args)).toMatchObject({
        status: 1,
        fresh: [`${sms}:12`],
        document: { compared_with: { known: 1, gone } },
      });
    }
    git(root, "add", mail);
    expect(checkNew(root, "--staged")).toMatchObject({ status: 0, document: { compared_with: { known: 0, gone: 2 } } });
  });

  it("takes a file that does not parse for an issue, new or known, and keeps what was known in it", () => {
    const root = createKnown();
    writeFiles(root, { [mail]: "export const {\n" });
    expect(checkNew(root)).toMatchObject({ status: 1, fresh: [`${mail}:2`], document: { compared_with: { gone: 0 } } });
    expect(updateBaseline(root)).toMatchObject({ status: 0 });
    expect(linesOf(root)).toHaveLength(4);
    expect(checkNew(root)).toMatchObject({ status: 0, fresh: [] });
  });

  it("passes what is new and no more than info", () => {
    const root = createKnown();
    writeFiles(root, {
      "standards.yaml": "services:\n  required:\n    - error_handling: { severity: info }\n",
      [sms]: moduleOf(swallow("sendCode"), swallow("sendAlert")),
    });
    expect(checkNew(root)).toMatchObject({ status: 0, fresh: [`${sms}:12`] });
  });

  it("says what is missing where there is nothing to compare with", () => {
    const root = createRepository({ "standards.yaml": standards, [mail]: moduleOf(swallow("sendInvoice")) });
    commitAll(root);
    const { status, stdout, stderr } = callContinuous(root, ["check", "standards", "--new-only", "--store", "none"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`there is no ${baseline}, and no store is in use`);
    expect(stderr).toContain("--update-baseline");
  });
});

describe("the default branch in the embedded store", () => {
  it("says what is new where there is no baseline and all of it was checked once", () => {
    const root = createRepository({
      "standards.yaml": standards,
      ".gitignore": ".continuous/\n",
      [mail]: moduleOf(swallow("sendInvoice"), swallow("sendReminder")),
    });
    commitAll(root);
    callContinuous(root, ["check", "standards"]);
    git(root, "checkout", "--quiet", "-b", "topic");
    writeFiles(root, { [mail]: moduleOf(tell("sendInvoice"), swallow("sendReminder"), swallow("sendReceipt")) });
    for (const time of ["first", "second"]) {
      expect(checkAsJson(root, ["--new-only"]), time).toMatchObject({
        status: 1,
        document: {
          compared_with: { kind: "store", name: "main in the embedded store in .continuous/store", known: 1, gone: 1 },
          summary: { new: 1 },
        },
      });
    }
  });

  it("comes after the baseline, and what people set aside there is not new", () => {
    const root = createKnown();
    writeFiles(root, { [sms]: moduleOf(swallow("sendCode"), swallow("sendAlert")) });
    callContinuous(root, ["check", "standards"]);
    const { issues } = JSON.parse(
      callContinuous(root, ["report", "issues", "--format", "json"]).stdout,
    ) as IssuesDocument;
    const { id } = issues.find(({ path, line }) => path === sms && line === 12)!;
    callContinuous(root, ["issues", "mark", id!, "--as", "false_positive", "--reason", "It is told elsewhere."]);
    expect(checkAsJson(root, ["--new-only"])).toMatchObject({
      status: 0,
      document: {
        summary: { new: 0, set_aside: 1 },
        compared_with: { kind: "baseline", known: 3 },
        run: { recorded: true },
      },
    });
    // Where no store can be asked, nobody knows of it.
    expect(checkNew(root).status).toBe(1);
  });
});

describe("what --new-only prints", () => {
  const show = (root: string, format: string): CommandResult =>
    callContinuous(root, ["check", "standards", "--new-only", "--store", "none", "--format", format]);

  it("is what is new, against what, and how many known issues are gone", () => {
    const root = createKnown();
    writeFiles(root, { [mail]: moduleOf(tell("sendInvoice"), swallow("sendReminder"), swallow("sendReceipt")) });
    const text = show(root, "text").stdout;
    expect(text).toContain(`${mail}:20:5`);
    expect(text).not.toContain(sms);
    expect(text).toContain(
      `1 new issue in 1 of 2 files: 1 critical (against ${baseline}: 2 known, 1 gone; 0 suppressed)`,
    );
    expect(text).toContain("1 known issue is gone: `continuous check standards --update-baseline` takes it out");
    const github = show(root, "github");
    expect(github.stdout.match(/^::error /gmu)).toHaveLength(1);
    expect(github.stderr).toContain(`Compared with ${baseline}: 1 new, 2 known, 1 gone.`);
    const sarif = show(root, "sarif").stdout;
    expect(sarif.match(/"baselineState": "(?:new|unchanged)"/gu)?.sort()).toEqual([
      '"baselineState": "new"',
      '"baselineState": "unchanged"',
      '"baselineState": "unchanged"',
    ]);
    expect(JSON.parse(sarif)).toMatchObject({ runs: [{ properties: { comparedWith: { name: baseline } } }] });
  });

  it("says so where nothing is new", () => {
    expect(show(createKnown(), "text").stdout).toBe(
      `Nothing new in 2 files (against ${baseline}: 3 known, 0 gone; 0 suppressed)\n`,
    );
  });
});

describe("check standards --update-baseline", () => {
  it("takes in what is there; with --new-only it only takes out, and fails for what it does not take in", () => {
    const root = createKnown();
    expect(linesOf(root)).toEqual([...linesOf(root)].sort());
    writeFiles(root, { [mail]: moduleOf(tell("sendInvoice"), swallow("sendReminder"), swallow("sendReceipt")) });
    const before = linesOf(root);
    const tightened = updateBaseline(root, "--new-only");
    expect(tightened.status).toBe(1);
    expect(tightened.stderr).toContain(`${baseline} holds 2 issues: 0 taken in, 1 taken out.`);
    // The line of the one that stays is as it was, though the code around it changed.
    expect(before).toEqual(expect.arrayContaining([...linesOf(root)]));
    expect(updateBaseline(root)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`${baseline} holds 3 issues: 1 taken in, 0 taken out.`) as string,
    });
    expect(readFileSync(join(root, baseline), "utf8")).not.toContain("deliver(");
  });

  it("leaves a file that branches merge, whatever each of them mended", () => {
    const root = createKnown();
    const mended = moduleOf(tell("sendInvoice"), tell("sendReminder"));
    const half = (first: string, second: string): string => `${first}${"\n".repeat(30)}${second}`;
    writeFiles(root, { [mail]: half(moduleOf(swallow("sendInvoice")), swallow("sendReminder")) });
    commitAll(root, "apart");
    git(root, "checkout", "--quiet", "-b", "one");
    writeFiles(root, { [mail]: half(moduleOf(tell("sendInvoice")), swallow("sendReminder")) });
    updateBaseline(root);
    commitAll(root, "one");
    git(root, "checkout", "--quiet", "-b", "other", "main");
    writeFiles(root, { [mail]: half(moduleOf(swallow("sendInvoice")), tell("sendReminder")) });
    updateBaseline(root);
    commitAll(root, "other");
    git(root, "-c", "user.name=test", "-c", "user.email=test@example.org", "merge", "--quiet", "--no-edit", "one");
    expect(readFileSync(join(root, mail), "utf8").replaceAll(/\n+/gu, "\n")).toBe(mended.replaceAll(/\n+/gu, "\n"));
    expect(linesOf(root)).toHaveLength(1);
    expect(checkNew(root)).toMatchObject({ status: 0, document: { compared_with: { known: 1, gone: 0 } } });
  });

  it.each([
    ["{", ["--new-only"], "is no JSON"],
    ['{"schemaVersion": 2, "issues": []}', ["--update-baseline"], "newer version of continuous"],
    [null, ["--new-only", "--update-baseline"], `There is no ${baseline} to take issues out of`],
    [null, ["--update-baseline", "services"], "--update-baseline checks all files"],
  ])("ends with 2 where the file is %j, with %j", (text, args, message) => {
    const root = createRepository({ "services/a.ts": "", ...(text === null ? {} : { [baseline]: text }) });
    const { status, stdout, stderr } = callContinuous(root, ["check", "standards", "--store", "none", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

it("writes no baseline unless asked", () => {
  const root = createRepository({ "standards.yaml": standards, [mail]: moduleOf(swallow("sendInvoice")) });
  checkAsJson(root);
  expect(existsSync(join(root, baseline))).toBe(false);
});
