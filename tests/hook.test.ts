import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createRepository, writeFiles } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));

/** Answers an event; text goes in as it is. */
function answer(cwd: string, event: object | string): { status: number | null; reply: unknown; stderr: string } {
  const input = typeof event === "string" ? event : JSON.stringify({ cwd, ...event });
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "hook"], { cwd, input, encoding: "utf8" });
  return { status, reply: stdout === "" ? null : JSON.parse(stdout), stderr };
}

const silent = { status: 0, reply: null, stderr: "" };
const swallow = "export async function send() {\n  try {\n    await post();\n  } catch {}\n}\n";
const standards = "services:\n  required: [error_handling]\n";

function write(root: string, path: string, content: string, name = "PostToolUse"): object {
  if (name === "PostToolUse") writeFiles(root, { [path]: content });
  return {
    hook_event_name: name,
    tool_name: "Write",
    tool_input: { file_path: join(root, path), content },
    tool_response: { originalFile: null },
  };
}

describe("continuous hook", () => {
  it("says what a written file breaks and repeats, in two lines", () => {
    const mail = "class MailService {\n  send() {}\n  cancel() {}\n}\nexport const mailService = new MailService();\n";
    const root = createRepository({ "standards.yaml": standards, "services/mail-service.ts": mail });
    runContinuous(root, ["check", "standards", "--quiet"]);
    const again = `${mail.replaceAll("ailService", "essengerService")}${swallow}`;
    expect(answer(root, write(root, "services/messenger-service.ts", again))).toEqual({
      ...silent,
      reply: {
        decision: "block",
        reason: [
          "services/messenger-service.ts breaks 1 standard: line 9, services.error_handling (critical): The catch in 'send' is empty and gives no reason.",
          "It repeats mailService in services/mail-service.ts, which has send(), cancel() already: use or extend that, unless the two are meant to differ.",
        ].join("\n"),
      },
    });
  });

  it("tells of a write to come as context alone, and of an edit only what comes with it", () => {
    const root = createRepository({ "standards.yaml": standards, "services/mail-service.ts": swallow });
    const edit = (old_string: string, new_string: string): object => ({
      hook_event_name: "PreToolUse",
      tool_name: "Edit",
      tool_input: { file_path: join(root, "services/mail-service.ts"), old_string, new_string },
    });
    expect(answer(root, edit("post()", "post(1)"))).toEqual(silent);
    expect(answer(root, edit("export", `${swallow.replace("send", "call")}export`))).toMatchObject({
      status: 0,
      reply: {
        hookSpecificOutput: {
          hookEventName: "PreToolUse",
          additionalContext: expect.stringContaining("line 4, services.error_handling (critical)") as string,
        },
      },
    });
  });

  it("has nothing to say of what is no concern of it, and never stops an agent", () => {
    const root = createRepository({ "standards.yaml": standards });
    const outside = createRepository();
    expect(answer(root, { hook_event_name: "SessionStart" })).toEqual(silent);
    expect(answer(root, write(root, "README.md", "# Hello\n"))).toEqual(silent);
    expect(answer(root, write(outside, "services/a-service.ts", swallow))).toEqual(silent);
    expect(answer(root, write(root, "services/a-service.test.ts", swallow))).toEqual(silent);
    expect(answer(root, "")).toMatchObject({ status: 1, reply: null });
    const { status, stderr } = answer(root, "{");
    expect([status, stderr.match(/\n/gu)?.length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^continuous hook: standard input is no event of a hook \(/u);
  });

  it("says what a migration breaks, and of an edit only what comes with it", () => {
    const path = "supabase/migrations/20260301000000_create.sql";
    const table = (name: string): string => `create table ${name} (\n  id uuid primary key,\n  active boolean\n);\n`;
    const root = createRepository({
      "standards.yaml": "database:\n  naming:\n    - booleans: is_ or has_ prefix\n",
      "supabase/migrations/20260201000000_orders.sql": table("orders"),
    });
    expect(answer(root, write(root, path, table("customers")))).toEqual({
      ...silent,
      reply: {
        decision: "block",
        reason: `${path} breaks 1 standard: line 3, database.naming.booleans (critical): Column \`active\` of table \`customers\` is boolean: it should be \`is_active\`.`,
      },
    });
    const edit = {
      hook_event_name: "PreToolUse",
      tool_name: "Edit",
      tool_input: { file_path: join(root, path), old_string: "active", new_string: "active boolean,\n  paid" },
    };
    const { reply } = answer(root, edit);
    expect(JSON.stringify(reply)).toContain("breaks 1 standard: line 4, database.naming.booleans");
    expect(JSON.stringify(reply)).not.toContain("`active`");
  });

  it("says in one line that standards.yaml is broken", () => {
    const root = createRepository({ "standards.yaml": "services: [\n" });
    const { status, reply, stderr } = answer(root, write(root, "services/a-service.ts", swallow));
    expect([status, reply, stderr.match(/\n/gu)?.length]).toEqual([1, null, 1]);
  });

  it("finds the repository through symbolic links", () => {
    const root = createRepository({ "standards.yaml": standards });
    const link = join(createRepository(), "deep/link");
    mkdirSync(dirname(link));
    symlinkSync(root, link);
    const event = write(link, "services/a-service.ts", swallow);
    expect(answer(root, event).reply).toMatchObject({
      reason: expect.stringMatching(/^services\/a-service/u) as string,
    });
  });
});
