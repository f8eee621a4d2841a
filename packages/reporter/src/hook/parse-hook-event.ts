import { applyEdits, undoEdits, type TextReplacement } from "./apply-edits.js";

/** What a coding agent is about to write, or has written. */
export interface FileEvent {
  readonly kind: "file";
  readonly event: "PreToolUse" | "PostToolUse";
  /** Where the agent works. */
  readonly cwd: string | null;
  /** As the tool was given it. */
  readonly path: string;
  /** The file's text before the call and after it, from what is on the disk now; `null` where that cannot be told. */
  readonly texts: (onDisk: string | null) => { readonly before: string | null; readonly after: string | null };
}

/** `none`: nothing that is of concern here. `broken`: no event at all, and why. */
export type HookEvent = FileEvent | { readonly kind: "none" } | { readonly kind: "broken"; readonly why: string };

const none: HookEvent = { kind: "none" };

/** Reads an event in the format of Claude Code's hooks. What a later version may add or send is passed over. */
export function parseHookEvent(text: string): HookEvent {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : String(error) };
  }
  const name = toText(event, "hook_event_name");
  if (name !== "PreToolUse" && name !== "PostToolUse") return none;
  const input = toMember(event, "tool_input");
  const path = toText(input, "file_path");
  if (path === null || path === "") return none;
  const change = toChange(toText(event, "tool_name"), input);
  if (change === null) return none;
  const original = toMember(toMember(event, "tool_response"), "originalFile");
  return {
    kind: "file",
    event: name,
    cwd: toText(event, "cwd"),
    path,
    texts: (onDisk) => {
      if (name === "PreToolUse") return { before: onDisk ?? "", after: change.do(onDisk) };
      // A file that was made has no text before.
      const before = typeof original === "string" ? original : original === null ? "" : change.undo(onDisk);
      return { before, after: onDisk };
    },
  };
}

interface Change {
  readonly do: (onDisk: string | null) => string | null;
  readonly undo: (onDisk: string | null) => string | null;
}

function toChange(tool: string | null, input: unknown): Change | null {
  if (tool === "Write") {
    const content = toText(input, "content");
    return content === null ? null : { do: () => content, undo: () => null };
  }
  if (tool !== "Edit" && tool !== "MultiEdit") return null;
  const list = tool === "Edit" ? [input] : toMember(input, "edits");
  const edits = Array.isArray(list) ? list.map(toReplacement) : [];
  if (edits.length === 0 || !edits.every((edit) => edit !== null)) return null;
  return {
    do: (onDisk) => applyEdits(onDisk, edits),
    undo: (onDisk) => (onDisk === null ? null : undoEdits(onDisk, edits)),
  };
}

function toReplacement(value: unknown): TextReplacement | null {
  const from = toText(value, "old_string");
  const to = toText(value, "new_string");
  return from === null || to === null ? null : { from, to, all: toMember(value, "replace_all") === true };
}

function toMember(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

function toText(value: unknown, key: string): string | null {
  const member = toMember(value, key);
  return typeof member === "string" ? member : null;
}
