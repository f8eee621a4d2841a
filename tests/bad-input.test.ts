import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { createRepository } from "./support/create-repository.js";
import { checkAsJson } from "./support/run-continuous.js";

const wrong = "export class MailService {\n  send(): string {\n    return 'sent';\n  }\n}\n";
/** What stands beside the bad input in every case: it is checked all the same. */
const beside = { "services/mail-service.ts": wrong };
const besideIssue = { issue_type: "continuous/singleton-pattern", path: "services/mail-service.ts" };
const isRoot = process.getuid?.() === 0;

describe("a standards.yaml that cannot be used ends the command with 2, a place and a way out", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["a list", "- services\n- database\n", /standards\.yaml:1:1/u],
    ["a binary", Uint8Array.from({ length: 2_000 }, (_, index) => (index * 37) % 256), /standards\.yaml/u],
    ["10 MB", `# ${"x".repeat(10_000_000)}\n`, /standards\.yaml.*(?:large|limit|MB|MiB)/isu],
    ["unknown words", "servces:\n  required: [singleton_patern]\ndatabse: 3\n", /services/u],
    [
      "an alias bomb",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e", "f", "g", "h", "i", "j"]
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${"abcdefghi"[index] ?? ""}`)
              .join(",")}]`,
        )
        .join("\n")}\n`,
      /alias/iu,
    ],
    ["text that is no YAML", "services: [\n", /standards\.yaml:\d+:\d+/u],
  ])("%s", (_, content, message) => {
    const root = createRepository({ ...beside, "standards.yaml": content });
    const { status, stdout, stderr } = callContinuous(root, ["check", "standards", "--store", "none"]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/mu);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("tells every mistake at once, with the nearest word", () => {
    const root = createRepository({ ...beside, "standards.yaml": "servces:\n  required: []\ndatabse: {}\n" });
    const { stderr } = callContinuous(root, ["check", "standards", "--store", "none"]);
    expect(stderr).toContain("standards.yaml:1:1");
    expect(stderr).toContain("services");
    expect(stderr).toContain("standards.yaml:3:1");
    expect(stderr).toContain("database");
  });

  it("but an empty one is none: it switches nothing on, and that is said", () => {
    const root = createRepository({ ...beside, "standards.yaml": "" });
    const { status, document, stderr } = checkAsJson(root);
    expect({ status, issues: document.issues }).toEqual({ status: 0, issues: [] });
    expect(stderr).toMatch(/empty|nothing/iu);
  });
});

describe("a source file that cannot be checked is named, and everything else is still checked", () => {
  it("does not parse", () => {
    const root = createRepository({ ...beside, "src/broken.ts": "export const = 1;\n" });
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document.issues).toMatchObject([
      besideIssue,
      { issue_type: "continuous/parse-error", path: "src/broken.ts", line: 1, severity: "critical" },
    ]);
  });

  it.each([
    ["brackets", `export const deep = ${"[".repeat(100_000)}${"]".repeat(100_000)};\n`],
    ["terms of a sum", `export const deep = 1${" + 1".repeat(20_000)};\n`],
    ["links of a chain", `export const deep = a${".b()".repeat(20_000)};\n`],
  ])("nests too deep: %s", (_, text) => {
    const root = createRepository({ ...beside, "services/deep-service.ts": text });
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document.issues).toMatchObject([
      {
        issue_type: "continuous/parse-error",
        path: "services/deep-service.ts",
        line: 1,
        description: expect.stringContaining("nests deeper than the parser can follow") as unknown,
      },
      besideIssue,
    ]);
  });

  it("is empty", () => {
    const root = createRepository({ ...beside, "services/empty-service.ts": "" });
    expect(checkAsJson(root).document).toMatchObject({ issues: [besideIssue], problems: [], summary: { files: 2 } });
  });

  it("is 5 MB long", () => {
    const root = createRepository({ ...beside, "src/long.ts": `export const long = "${"x".repeat(5_000_000)}";\n` });
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document).toMatchObject({
      issues: [besideIssue],
      problems: [{ code: "file-too-large", where: { path: "src/long.ts" } }],
    });
  });

  it("is not UTF-8", () => {
    const root = createRepository({ ...beside, "src/latin.ts": Uint8Array.from([0x2f, 0x2f, 0x20, 0xe9, 0x0a]) });
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document).toMatchObject({
      issues: [besideIssue],
      problems: [{ code: "file-not-utf8", where: { path: "src/latin.ts" } }],
    });
  });

  it("is a symbolic link in a circle", () => {
    const root = createRepository(beside);
    symlinkSync("circle.ts", join(root, "circle.ts"));
    symlinkSync("..", join(root, "services", "up"));
    expect(checkAsJson(root).document.issues).toMatchObject([besideIssue]);
  });

  it("is a named pipe", () => {
    const root = createRepository(beside);
    execFileSync("mkfifo", [join(root, "src.ts")]);
    expect(checkAsJson(root).document.issues).toMatchObject([besideIssue]);
  });

  it.skipIf(isRoot)("is unreadable", () => {
    const root = createRepository({ ...beside, "src/secret.ts": "export {};\n" });
    chmodSync(join(root, "src/secret.ts"), 0o000);
    const { status, document } = checkAsJson(root);
    expect(status).toBe(1);
    expect(document).toMatchObject({
      issues: [besideIssue],
      problems: [{ code: "file-unreadable", where: { path: "src/secret.ts" } }],
    });
  });

  it("has a name that shells and globs trip over", () => {
    const names = [
      "a b",
      "c#d",
      "e'f\"g",
      "h\ni",
      "ünï-✓",
      "[id]",
      "(group)",
      "{x,y}",
      "!not",
      "*star",
      "--flag",
      "$HOME",
    ];
    const root = createRepository(
      Object.fromEntries(
        names.map((name, index) => [`services/${name}/s${index}-service.ts`, wrong.replace("Mail", `S${index}`)]),
      ),
    );
    const { document } = checkAsJson(root);
    const found = document.issues.filter((issue) => issue.issue_type === "continuous/singleton-pattern");
    expect(new Set(found.map((issue) => issue.path.split("/")[1]))).toEqual(new Set(names));
  });
});

describe("a place that cannot be written to", () => {
  it("does not keep findings from being printed", () => {
    const root = createRepository({ ...beside, ".continuous/store": "a file where a folder belongs" });
    const { status, document } = checkAsJson(root, []);
    expect(status).toBe(1);
    expect(document.issues).toMatchObject([besideIssue]);
    expect(document.run.recorded).toBe(false);
    expect(document.problems.length).toBe(1);
  });

  it("ends with 2 where the document itself cannot be written", () => {
    const root = createRepository(beside);
    mkdirSync(join(root, "taken"));
    const { status, stderr } = callContinuous(root, ["check", "standards", "--store", "none", "--output", "taken"]);
    expect(status).toBe(2);
    expect(stderr).toContain("taken");
    expect(stderr).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/mu);
  });
});
