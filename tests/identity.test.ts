import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

import type { IssuesDocument } from "@continuous/reporter";
import { describe, expect, it } from "vitest";

import { checkAsJson } from "./support/run-continuous.js";
import { callContinuous } from "./support/call-continuous.js";
import { commitAll, createRepository, git, writeFiles } from "./support/create-repository.js";

const path = "src/services/mail-service.ts";

const send = `  async send(to: string): Promise<void> {
    try {
      await deliver(to, { subject: "Hello" });
    } catch {}
  }
`;
const remind = `  async remind(to: string): Promise<void> {
    try {
      await deliver(to, { subject: "Again" });
    } catch {}
  }
`;
const head = 'import { deliver } from "./deliver.js";\n\n';
const text = `${head}export class MailService {\n${send}${remind}}\n`;

/** The same code as another formatter has it. */
const formatted = text
  .replaceAll('"', "'")
  .replaceAll(";", "")
  .replaceAll(", { subject", ",\n        {\n          subject")
  .replaceAll(" })", ",\n        },\n      )")
  .replaceAll("catch {}", "catch {\n    }");

/** What a recorded check says of a folder, beside the identity of each issue. */
function check(root: string): { readonly changes: object; readonly issues: IssuesDocument["issues"] } {
  const { document } = checkAsJson(root, ["--store", "embedded"]);
  const { new: added, resolved } = document.summary;
  return { changes: { new: added, resolved, recorded: document.run.recorded }, issues: document.issues };
}

function identitiesOf(issues: IssuesDocument["issues"]): readonly string[] {
  return issues.map(({ fingerprint, detected_at }) => `${fingerprint} ${detected_at}`).sort();
}

/** A repository whose issues are recorded. */
function createChecked(): { readonly root: string; readonly before: IssuesDocument["issues"] } {
  const root = createRepository({ ".gitignore": ".continuous\n", [path]: text });
  commitAll(root);
  const before = check(root).issues;
  expect(before.length).toBeGreaterThan(2);
  return { root, before };
}

const unchanged = { new: 0, resolved: 0, recorded: true };

describe("an issue stays the same issue", () => {
  it("when its file is formatted, when code comes before it, when its function moves, until it is mended", () => {
    const { root, before } = createChecked();
    const moved = `// Sends mail.\n\n${head}export const limit = 3;\n\nexport class MailService {\n${remind}${send}}\n`;
    for (const edited of [formatted, moved]) {
      writeFiles(root, { [path]: edited });
      const after = check(root);
      expect(after.changes).toEqual(unchanged);
      expect(identitiesOf(after.issues)).toEqual(identitiesOf(before));
    }
    const mended = moved.replace(
      "catch {}",
      "catch (error) {\n      throw new Error(`Not sent to ${to}`, { cause: error });\n    }",
    );
    writeFiles(root, { [path]: mended });
    expect(check(root).changes).toEqual({ new: 0, resolved: 1, recorded: true });
  });

  it("when its file is renamed and edited, staged, committed or behind git's back", () => {
    const { root, before } = createChecked();
    mkdirSync(join(root, "src/mail/services"), { recursive: true });
    git(root, "mv", path, "src/mail/services/mail-service.ts");
    writeFiles(root, { "src/mail/services/mail-service.ts": formatted });
    const staged = check(root);
    expect(staged.changes).toEqual(unchanged);
    expect(new Set(staged.issues.map((issue) => issue.path))).toEqual(new Set(["src/mail/services/mail-service.ts"]));
    commitAll(root, "moved");
    expect(check(root).changes).toEqual(unchanged);
    renameSync(join(root, "src/mail"), join(root, "src/post"));
    const renamed = check(root);
    expect(renamed.changes).toEqual(unchanged);
    expect(identitiesOf(renamed.issues)).toEqual(identitiesOf(before));
  });

  it("on another branch", () => {
    const { root, before } = createChecked();
    // Known on the default branch as what it was before it moved.
    writeFiles(root, { [path]: text.replace('"Hello"', '"Hello", from') });
    check(root);
    git(root, "checkout", "--quiet", "-b", "topic");
    const fingerprints = (issues: IssuesDocument["issues"]): readonly string[] =>
      issues.map(({ fingerprint }) => fingerprint).sort();
    expect(fingerprints(check(root).issues)).toEqual(fingerprints(before));
  });
});

it("a store that cannot be opened changes nothing of the verdict", () => {
  const root = createRepository({ [path]: text, ".continuous/store": "a file, where a folder belongs" });
  const { status, document } = checkAsJson(root, ["--store", "embedded"]);
  expect(status).toBe(checkAsJson(root).status);
  expect(document.run.recorded).toBe(false);
});

it("results for code scanning carry GitHub's hash of the line", () => {
  const root = createRepository({ [path]: text });
  const { stdout } = callContinuous(root, ["check", "standards", "--format", "sarif", "--store", "none"]);
  expect(stdout).toMatch(/"primaryLocationLineHash": "[0-9a-f]{1,16}:1"/u);
});
