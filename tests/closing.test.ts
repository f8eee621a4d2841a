import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { IssuesDocument } from "@continuous/reporter";
import type { EditorSnapshot } from "@continuous/snapshot";
import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, createRepository, git, writeFiles } from "./support/create-repository.js";
import { checkAsJson } from "./support/run-continuous.js";

const wrong = (name: string): string => `export class ${name} {\n  send(): string {\n    return "sent";\n  }\n}\n`;
const right = (name: string): string =>
  `class ${name} {\n  send(): string {\n    return "sent";\n  }\n}\n\nexport const instance = new ${name}();\n`;
const standards = "services:\n  required: [singleton_pattern]\n";

/** Two services that anyone may construct, checked once. */
function createChecked(): string {
  const root = createRepository({
    "standards.yaml": standards,
    ".gitignore": ".continuous/\n",
    "services/mail-service.ts": wrong("MailService"),
    "services/sms-service.ts": wrong("SmsService"),
  });
  commitAll(root);
  expect(checkAsJson(root, []).document.summary).toMatchObject({ critical: 2, new: 2 });
  return root;
}

function reportIssues(root: string): IssuesDocument {
  return JSON.parse(callContinuous(root, ["report", "issues", "--format", "json"]).stdout) as IssuesDocument;
}

function openPaths(root: string): readonly string[] {
  return reportIssues(root).issues.map((issue) => issue.path);
}

describe("a run over a part", () => {
  it("closes what it no longer finds in its files, and nothing else", () => {
    const root = createChecked();
    writeFiles(root, {
      "services/mail-service.ts": right("MailService"),
      "services/sms-service.ts": right("SmsService"),
    });
    expect(checkAsJson(root, ["services/mail-service.ts"]).document.summary).toMatchObject({ resolved: 1, fixed: 1 });
    expect(openPaths(root)).toEqual(["services/sms-service.ts"]);
  });

  it.each([[["--staged"]], [["--since", "HEAD"]]])("knows from git what was deleted, with %j", (args) => {
    const root = createChecked();
    git(root, "rm", "--quiet", "services/mail-service.ts");
    expect(checkAsJson(root, args).document.summary).toMatchObject({ resolved: 1, fixed: 0 });
    expect(openPaths(root)).toEqual(["services/sms-service.ts"]);
  });

  it("knows nothing of a file that is gone where it was not asked about it", () => {
    const root = createChecked();
    rmSync(join(root, "services/mail-service.ts"));
    expect(checkAsJson(root, ["services/sms-service.ts"]).document.summary).toMatchObject({ resolved: 0 });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ resolved: 1, fixed: 0 });
  });
});

describe("what is gone without being mended", () => {
  it("is not fixed where a comment silences it, and opens again with the comment gone", () => {
    const root = createChecked();
    const comment = "// eslint-disable-next-line continuous/singleton-pattern -- one for each test\n";
    writeFiles(root, { "services/mail-service.ts": comment + wrong("MailService") });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ resolved: 1, fixed: 0, suppressed: 1 });
    writeFiles(root, { "services/mail-service.ts": wrong("MailService") });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ new: 1, critical: 2 });
  });

  it("is not fixed where an exception silences it", () => {
    const root = createChecked();
    const exception =
      "exceptions:\n  - standard: services.singleton_pattern\n    items: [MailService]\n    reason: old\n";
    writeFiles(root, { "standards.yaml": standards + exception });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ resolved: 1, fixed: 0, suppressed: 1 });
  });

  it("is not fixed where its rule is off, or is about other files", () => {
    const root = createChecked();
    writeFiles(root, { "standards.yaml": "services:\n  required: [error_handling]\n" });
    expect(checkAsJson(root, ["services/mail-service.ts"]).document.summary).toMatchObject({ resolved: 1, fixed: 0 });
    writeFiles(root, { "standards.yaml": `${standards}  exclude: ["**/sms-*"]\n` });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ resolved: 1, fixed: 0 });
    // The one in the file that it is still about is an issue again.
    expect(openPaths(root)).toEqual(["services/mail-service.ts"]);
  });

  it("stays open in a file that says it is generated now", () => {
    const root = createChecked();
    writeFiles(root, { "services/mail-service.ts": `// @generated\n${wrong("MailService")}` });
    expect(checkAsJson(root, []).document.summary).toMatchObject({ resolved: 0 });
    expect(openPaths(root)).toHaveLength(2);
  });
});

describe("issues mark", () => {
  it("sets an issue aside: not open, not new, not failing, and counted", () => {
    const root = createChecked();
    const [mail, sms] = reportIssues(root).issues;
    expect(callContinuous(root, ["report", "issues"]).stdout).toContain(mail!.id!.slice(0, 8));
    const mark = (id: string, as: string) => ["issues", "mark", id, "--as", as, "--reason", "It is made per request."];
    const first = callContinuous(root, mark(mail!.id!.slice(0, 8), "false_positive"));
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toContain(`${mail!.id!} is false positive: It is made per request.`);
    const second = callContinuous(root, [...mark(sms!.id!, "ignored"), "--format", "json"]);
    expect(JSON.parse(second.stdout)).toMatchObject({
      schemaVersion: 1,
      issue: { id: sms!.id, resolution: "ignored", reason: "It is made per request.", path: "services/sms-service.ts" },
    });
    const { status, document } = checkAsJson(root, []);
    expect(status).toBe(0);
    expect(document).toMatchObject({ summary: { critical: 0, new: 0, set_aside: 2 }, issues: [] });
    // Editors do not show it either.
    const snapshot = JSON.parse(readFileSync(join(root, ".continuous/snapshot.json"), "utf8")) as EditorSnapshot;
    expect(snapshot.issues?.items).toEqual([]);
    git(root, "mv", "services/mail-service.ts", "services/post-service.ts");
    writeFiles(root, { "services/sms-service.ts": `// Sends text messages.\n\n${wrong("SmsService")}` });
    expect(checkAsJson(root, []).document).toMatchObject({ summary: { new: 0, set_aside: 2 }, issues: [] });
    expect(JSON.parse(callContinuous(root, ["status", "--format", "json"]).stdout)).toMatchObject({
      decisions: {
        ignored: 1,
        false_positive: 1,
        false_positives_by_standard: [{ standard: "services.singleton_pattern", false_positives: 1 }],
      },
    });
  });

  it.each([
    [
      ["ffffffff", "--as", "ignored", "--reason", "x"],
      "No issue has an id that begins with ffffffff.",
      "report issues",
    ],
    [["mail", "--as", "ignored", "--reason", "x"], "mail is no id of an issue", "report issues"],
    [["ffffffff", "--as", "ignored", "--reason", " "], "The reason is empty.", "--reason"],
    [["ffffffff", "--as", "ignored"], "--reason", "not specified"],
    [["ffffffff", "--as", "wontfix", "--reason", "x"], "wontfix", "ignored, false_positive, fixed"],
    [["ffffffff", "--as", "ignored", "--reason", "x", "--store", "none"], "without a store", "--store none"],
  ])("says of %j what is wrong and what to do", (args, message, hint) => {
    const root = createRepository({ "standards.yaml": standards });
    const { status, stdout, stderr } = callContinuous(root, ["issues", "mark", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});
