import { describe, expect, test } from "vitest";

import { parseHookEvent, type FileEvent } from "./parse-hook-event.js";

function parse(event: object): FileEvent {
  const parsed = parseHookEvent(JSON.stringify({ hook_event_name: "PostToolUse", cwd: "/shop", ...event }));
  if (parsed.kind !== "file") throw new Error(parsed.kind);
  return parsed;
}

describe("the texts before and after a call", () => {
  test("Write, before it and after it", () => {
    const call = { tool_name: "Write", tool_input: { file_path: "/shop/a.ts", content: "new" } };
    const before = parse({ ...call, hook_event_name: "PreToolUse" });
    expect([before.event, before.path, before.cwd]).toEqual(["PreToolUse", "/shop/a.ts", "/shop"]);
    expect(before.texts("old")).toEqual({ before: "old", after: "new" });
    expect(before.texts(null)).toEqual({ before: "", after: "new" });
    expect(parse(call).texts("new")).toEqual({ before: null, after: "new" });
    expect(parse({ ...call, tool_response: { originalFile: "old" } }).texts("new").before).toBe("old");
    expect(parse({ ...call, tool_response: { originalFile: null } }).texts("new").before).toBe("");
  });

  test("Edit is applied before it, and undone after it; a $ means nothing", () => {
    const tool_input = { file_path: "a.ts", old_string: "b", new_string: "$&" };
    expect(parse({ hook_event_name: "PreToolUse", tool_name: "Edit", tool_input }).texts("abcb")).toEqual({
      before: "abcb",
      after: "a$&cb",
    });
    expect(parse({ tool_name: "Edit", tool_input }).texts("a$&cb").before).toBe("abcb");
    const all = { ...tool_input, replace_all: true };
    expect(parse({ hook_event_name: "PreToolUse", tool_name: "Edit", tool_input: all }).texts("abcb").after).toBe(
      "a$&c$&",
    );
  });

  test("MultiEdit goes through its edits one after the other", () => {
    const edits = [
      { old_string: "", new_string: "one" },
      { old_string: "one", new_string: "two" },
    ];
    const call = { tool_name: "MultiEdit", tool_input: { file_path: "a.ts", edits } };
    expect(parse({ ...call, hook_event_name: "PreToolUse" }).texts(null)).toEqual({ before: "", after: "two" });
  });

  test("an edit that does not apply has no text after it, and what was deleted cannot be told", () => {
    const tool_input = { file_path: "a.ts", old_string: "b", new_string: "" };
    expect(parse({ hook_event_name: "PreToolUse", tool_name: "Edit", tool_input }).texts("x").after).toBeNull();
    expect(parse({ tool_name: "Edit", tool_input }).texts("x").before).toBeNull();
  });
});

test.each([
  ["another event", { hook_event_name: "Stop" }],
  ["another tool", { hook_event_name: "PostToolUse", tool_name: "Bash", tool_input: { command: "rm a.ts" } }],
  ["a tool without a file", { hook_event_name: "PostToolUse", tool_name: "Write", tool_input: { content: "x" } }],
  [
    "edits of another form",
    { hook_event_name: "PreToolUse", tool_name: "MultiEdit", tool_input: { file_path: "a", edits: [1] } },
  ],
  ["a list", []],
  ["nothing", null],
])("%s is of no concern", (_, event) => {
  expect(parseHookEvent(JSON.stringify(event))).toEqual({ kind: "none" });
});

test("what is no JSON is said", () => {
  expect(parseHookEvent("{")).toMatchObject({ kind: "broken", why: expect.stringContaining("JSON") as string });
});
