import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { IssuesDocument } from "@continuous/reporter";
import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { copyStorefront, createRepository, linkPackages, writeFiles } from "./support/create-repository.js";
import { checkAsJson, runNode } from "./support/run-continuous.js";

const require = createRequire(import.meta.url);
const binIn = (manifest: string): string => join(dirname(manifest), "bin/eslint.js");

const config =
  'import continuous from "eslint-plugin-continuous";\n\nexport default [...continuous.configs.standards];\n';
const wrong = "export class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n";
const right =
  "class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n\nexport const mailService = new MailService();\n";

describe.each([
  ["ESLint 10", binIn(require.resolve("eslint/package.json"))],
  ["ESLint 9", binIn(require.resolve("eslint-9/package.json"))],
])("%s", (_, eslint) => {
  const lint = (root: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runNode(root, [eslint, ...args], env);

  function createProject(files: Readonly<Record<string, string>>): string {
    const root = createRepository({ "package.json": '{"type":"module"}', "eslint.config.js": config, ...files });
    linkPackages(root);
    return root;
  }

  it("finds with configs.standards what check standards finds", () => {
    const root = copyStorefront();
    linkPackages(root);
    const { stdout } = lint(root, ["packages", "supabase", "scripts", "--format", "json"]);
    const results = JSON.parse(stdout) as readonly {
      filePath: string;
      messages: { ruleId: string | null; line: number; column: number }[];
    }[];
    const found = results
      .flatMap((result) =>
        result.messages
          .filter((message) => message.ruleId?.startsWith("continuous/"))
          .map(
            (message) =>
              `${result.filePath.slice(root.length + 1)}:${message.line}:${message.column} ${message.ruleId ?? ""}`,
          ),
      )
      .sort();
    // No linter looks at shell scripts or at the comments themselves.
    const others = ["continuous/unexplained-suppression", "continuous/pipeline-required"];
    const checked = checkAsJson(root)
      .document.issues.filter((issue) => !others.includes(issue.issue_type))
      .map((issue) => `${issue.path}:${issue.line}:${issue.column} ${issue.issue_type}`)
      .sort();
    expect(found).toEqual(checked);
    expect(found.length).toBeGreaterThan(20);
  });

  it("prints for a person with -f continuous, and records nothing where no store is configured", () => {
    const root = createProject({ "services/mail-service.ts": wrong });
    const { status, stdout } = lint(root, [".", "-f", "continuous"]);
    expect(status).toBe(1);
    expect(stdout).toContain("services/mail-service.ts:1:14");
    expect(stdout).toContain("continuous/singleton-pattern");
    expect(stdout).not.toContain("Recorded");
  });

  it("shows what other rules say beside it", () => {
    const root = createProject({ "services/mail-service.ts": right, "other.js": "debugger;\n" });
    writeFiles(root, { "eslint.config.js": config.replace("];", ', { rules: { "no-debugger": "error" } }];') });
    const { status, stdout } = lint(root, [".", "-f", "continuous"]);
    expect(status).toBe(1);
    expect(stdout).toContain("no-debugger");
  });

  it("records where a store is configured, and closes only with the evidence of --stats", () => {
    const root = createProject({ "services/mail-service.ts": wrong });
    const env = { CONTINUOUS_STORE: "embedded" };
    expect(lint(root, [".", "-f", "continuous"], env).stdout).toContain("Recorded in");

    writeFiles(root, { "services/mail-service.ts": right });
    const unproven = lint(root, [".", "-f", "continuous"], env);
    expect(unproven.stdout).toContain("closes no issue");
    expect(JSON.parse(callContinuous(root, ["report", "issues", "--format", "json"]).stdout)).toMatchObject({
      summary: { critical: 1 },
    });

    expect(lint(root, [".", "--stats", "-f", "continuous"], env).stdout).not.toContain("closes no issue");
    expect(JSON.parse(callContinuous(root, ["report", "issues", "--format", "json"]).stdout)).toMatchObject({
      summary: { critical: 0 },
    });
  });

  it("closes in the files of the run what is fixed there, and nothing where --quiet hides what was found", () => {
    const sms = wrong.replace("MailService", "SmsService");
    const root = createProject({ "services/mail-service.ts": wrong, "services/sms-service.ts": sms });
    const env = { CONTINUOUS_STORE: "embedded" };
    const open = (): readonly string[] =>
      (JSON.parse(callContinuous(root, ["report", "issues", "--format", "json"]).stdout) as IssuesDocument).issues.map(
        ({ path }) => path,
      );
    lint(root, [".", "--stats", "-f", "continuous"], env);
    writeFiles(root, { "services/mail-service.ts": right });
    const quiet = lint(root, [".", "--quiet", "--max-warnings", "0", "--stats", "-f", "continuous"], env);
    expect(quiet.stdout).toContain("It closes no issue");
    expect(quiet.stdout).toContain("--quiet");
    expect(open()).toEqual(["services/mail-service.ts", "services/sms-service.ts"]);

    const part = lint(root, ["services/mail-service.ts", "--stats", "-f", "continuous"], env);
    expect(part.stdout).toContain("in the files of this run alone");
    expect(open()).toEqual(["services/sms-service.ts"]);
  });

  it("takes nothing for fixed that an exception may have silenced", () => {
    const root = createProject({
      "services/mail-service.ts": wrong,
      "standards.yaml": "services:\n  required: [singleton_pattern]\n",
    });
    const env = { CONTINUOUS_STORE: "embedded" };
    lint(root, [".", "--stats", "-f", "continuous"], env);
    const exception =
      "exceptions:\n  - standard: services.singleton_pattern\n    items: [MailService]\n    reason: old\n";
    writeFiles(root, { "standards.yaml": `services:\n  required: [singleton_pattern]\n${exception}` });
    expect(lint(root, [".", "--stats", "-f", "continuous"], env).status).toBe(0);
    expect(JSON.parse(callContinuous(root, ["report", "issues", "--format", "json"]).stdout)).toMatchObject({
      summary: { critical: 1, resolved: 0 },
    });
  });

  it("keeps its verdict and says so where the store fails", () => {
    const root = createProject({ "services/mail-service.ts": right, ".continuous": "in the way" });
    const { status, stdout } = lint(root, [".", "-f", "continuous"], { CONTINUOUS_STORE: "embedded" });
    expect(status).toBe(0);
    expect(stdout).toContain("The run was not recorded");
  });

  it("says what is wrong with standards.yaml, all of it", () => {
    const root = createProject({ "services/mail-service.ts": wrong, "standards.yaml": "servces: {}\ndatabse: {}\n" });
    const { status, stderr } = lint(root, ["."]);
    expect(status).toBe(2);
    expect(stderr).toContain("standards.yaml:1:1");
    expect(stderr).toContain("standards.yaml:2:1");
  });

  it("works from a cache, which a changed standard empties", () => {
    const root = createProject({
      "services/mail-service.ts": wrong,
      "standards.yaml": "services:\n  required: [singleton_pattern]\n",
    });
    expect(lint(root, [".", "--cache"]).status).toBe(1);
    expect(lint(root, [".", "--cache"]).status).toBe(1);
    writeFiles(root, { "standards.yaml": "services:\n  required: [error_handling]\n" });
    expect(lint(root, [".", "--cache"]).status).toBe(0);
  });
});
