import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { commitAll, copyStorefront, createRepository, git, writeFiles } from "./support/create-repository.js";
import { checkAsJson, runContinuous } from "./support/run-continuous.js";

const expectedFindings = JSON.parse(
  readFileSync(fileURLToPath(new URL("storefront-expected-findings.json", import.meta.url)), "utf8"),
) as readonly { path: string; line: number; issue_type: string; item_name: string | null }[];

const anyoneMayConstruct = "export class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n";
const oneInstance =
  "class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n\nexport const mailService = new MailService();\n";

describe("the storefront", () => {
  it("has the findings that reading it by hand gives, and no others", () => {
    const { status, document } = checkAsJson(copyStorefront());
    const found = document.issues
      .filter((issue) => issue.issue_type !== "continuous/unexplained-suppression")
      .map(({ path, line, issue_type, item_name }) => ({ path, line, issue_type, item_name }));
    expect(found).toEqual(expectedFindings);
    expect(status).toBe(1);
  });

  it("gives the same bytes twice, but for the run and when an issue was first seen", () => {
    const root = copyStorefront();
    const strip = (text: string): string =>
      text.replaceAll(/"(?:id|started_at|completed_at|detected_at)": "[^"]*"/gu, '"": ""');
    const once = runContinuous(root, ["check", "standards", "--format", "json", "--store", "none"]).stdout;
    const twice = runContinuous(root, ["check", "standards", "--format", "json", "--store", "none"]).stdout;
    expect(strip(once)).toBe(strip(twice));
    expect(once).not.toBe("");
  });

  it("counts what comments and exceptions silence, and reports the comment without a reason", () => {
    const { document } = checkAsJson(copyStorefront());
    expect(document.summary.suppressed).toBe(4);
    expect(document.issues.filter((issue) => issue.issue_type === "continuous/unexplained-suppression")).toMatchObject([
      { severity: "warning", path: "packages/shared/src/services/feature-flag-service.ts" },
    ]);
  });
});

describe("a repository without ESLint config and standards.yaml", () => {
  it("is held to the recommended standards, and told so", () => {
    const root = createRepository({ "src/services/mail-service.ts": anyoneMayConstruct });
    const { status, stdout, stderr } = runContinuous(root, ["check", "standards", "--store", "none"]);
    expect(status).toBe(1);
    expect(stdout).toContain("src/services/mail-service.ts:1:14");
    expect(stdout).toContain("continuous/singleton-pattern");
    expect(stderr).toContain("the recommended standards hold");
  });

  it("ends with 0 where nothing is wrong", () => {
    const root = createRepository({ "src/services/mail-service.ts": oneInstance });
    expect(checkAsJson(root)).toMatchObject({
      status: 0,
      document: { issues: [], summary: { critical: 0, files: 1 } },
    });
  });

  it("is not disturbed by an ESLint config that does not load", () => {
    const root = createRepository({
      "eslint.config.js": 'import "a-plugin-that-is-not-there";\nexport default [];\n',
      "src/services/mail-service.ts": anyoneMayConstruct,
    });
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document.issues.map((issue) => issue.path)).toEqual(["src/services/mail-service.ts"]);
  });
});

describe("what a run looks at", () => {
  const files = {
    "a/services/mail-service.ts": anyoneMayConstruct,
    "b/services/sms-service.ts": anyoneMayConstruct.replace("MailService", "SmsService"),
  };

  it("is the paths it is given, from the working directory", () => {
    const root = createRepository({ ...files, "package.json": '{"workspaces":["*"]}' });
    const { document } = checkAsJson(join(root, "a"), ["services", "--store", "none"]);
    expect(document.issues.map((issue) => issue.path)).toEqual(["a/services/mail-service.ts"]);
    expect(document.summary.files).toBe(1);
  });

  it("is refused where a path does not exist", () => {
    const root = createRepository(files);
    const { status, stderr, stdout } = runContinuous(root, ["check", "standards", "c", "--store", "none"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("There is no file or folder c.");
  });

  it("is what is staged, with --staged", () => {
    const root = createRepository({ "README.md": "" });
    commitAll(root);
    writeFiles(root, files);
    git(root, "add", "b");
    const { document } = checkAsJson(root, ["--staged", "--store", "none"]);
    expect(document.issues.map((issue) => issue.path)).toEqual(["b/services/sms-service.ts"]);
  });

  it("is what changed since a commit, with --since", () => {
    const root = createRepository({ "a/services/mail-service.ts": anyoneMayConstruct });
    commitAll(root);
    writeFiles(root, { "b/services/sms-service.ts": files["b/services/sms-service.ts"] });
    commitAll(root, "second");
    const { document } = checkAsJson(root, ["--since", "HEAD~1", "--store", "none"]);
    expect(document.issues.map((issue) => issue.path)).toEqual(["b/services/sms-service.ts"]);
    expect(runContinuous(root, ["check", "standards", "--since", "nowhere", "--store", "none"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining('git knows no commit called "nowhere"') as string,
    });
  });

  it("is not what git ignores", () => {
    const root = createRepository({ ...files, ".gitignore": "b/\n" });
    commitAll(root);
    expect(checkAsJson(root).document.issues.map((issue) => issue.path)).toEqual(["a/services/mail-service.ts"]);
  });
});

describe("recording", () => {
  it("keeps an issue while it is there, and closes it once a run over its file no longer finds it", () => {
    const root = createRepository({
      "services/mail-service.ts": anyoneMayConstruct,
      "services/sms-service.ts": anyoneMayConstruct.replace("MailService", "SmsService"),
    });
    const first = checkAsJson(root, []).document;
    expect(first.run.recorded).toBe(true);
    expect(first.summary).toMatchObject({ critical: 2, new: 2, resolved: 0 });

    const second = checkAsJson(root, []).document;
    expect(second.summary).toMatchObject({ critical: 2, new: 0, resolved: 0 });
    expect(second.issues.map((issue) => issue.detected_at)).toEqual(first.issues.map((issue) => issue.detected_at));

    writeFiles(root, { "services/mail-service.ts": oneInstance });
    const part = checkAsJson(root, ["services/mail-service.ts"]).document;
    expect(part.summary).toMatchObject({ critical: 0, resolved: 1, fixed: 1 });

    const whole = checkAsJson(root, []).document;
    expect(whole.summary).toMatchObject({ critical: 1, new: 0, resolved: 0 });

    const report = runContinuous(root, ["report", "issues", "--format", "json"]);
    expect(report.status).toBe(0);
    expect(JSON.parse(report.stdout)).toMatchObject({
      summary: { critical: 1, resolved: 0 },
      issues: [{ path: "services/sms-service.ts", item_type: "service", item_name: "SmsService" }],
    });
  });

  it("closes nothing in a file that no longer parses", () => {
    const root = createRepository({ "services/mail-service.ts": anyoneMayConstruct });
    checkAsJson(root, []);
    writeFiles(root, { "services/mail-service.ts": "export class MailService {" });
    const { status, document } = checkAsJson(root, []);
    expect(status).toBe(1);
    expect(document.summary.resolved).toBe(0);
    expect(document.issues).toMatchObject([
      { issue_type: "continuous/parse-error", standard: null, severity: "critical", path: "services/mail-service.ts" },
    ]);
  });

  it("counts a run once that is sent twice under one id", () => {
    const root = createRepository({ "services/mail-service.ts": anyoneMayConstruct });
    const id = "11111111-2222-4333-8444-555555555555";
    expect(checkAsJson(root, ["--run-id", id]).document.run.id).toBe(id);
    expect(runContinuous(root, ["check", "standards", "--run-id", "no-uuid"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("is nobody's business with --store none", () => {
    const root = createRepository({ "services/mail-service.ts": oneInstance });
    const { document } = checkAsJson(root);
    expect(document.run.recorded).toBe(false);
    expect(existsSync(join(root, ".continuous"))).toBe(false);
  });

  it("never changes the verdict when the store fails", () => {
    const root = createRepository({ "services/mail-service.ts": oneInstance, ".continuous": "in the way" });
    const { status, document } = checkAsJson(root, []);
    expect(status).toBe(0);
    expect(document.run.recorded).toBe(false);
    expect(document.problems).toMatchObject([
      { message: expect.stringContaining("The run was not recorded") as string },
      { message: expect.stringContaining("The spool in .continuous/spool cannot be used") as string },
    ]);
  });
});
