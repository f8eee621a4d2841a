import type { SyntaxNode } from "unbash";

import { walkShell } from "./walk-shell.js";

const passive = new Set([
  ...["shift", ":", "true", "false", "break", "continue", "local", "export", "declare", "typeset", "readonly", "set"],
  ...["unset", "echo", "printf", "exit", "return", "[", "test"],
]);

/** Whether a branch does more than keep a value, print a word and go on. */
export function doesAct(body: SyntaxNode): boolean {
  let found = false;
  walkShell(body, (node) => {
    if (node.type === "Command" && node.name !== undefined && !passive.has(node.name.value)) found = true;
    // `ENV=$(echo prod)` keeps a value.
    return !found && node.type !== "Assignment";
  });
  return found;
}

/** Whether a branch prints how the script is used, and does not call that a failure. */
export function doesExplain(body: SyntaxNode): boolean {
  const found = new Set<"usage" | "failure">();
  walkShell(body, (node) => {
    if (node.type === "HereDocBody" && /usage/iu.test(node.text)) found.add("usage");
    if (node.type !== "Command") return true;
    const name = node.name?.value ?? "";
    const words = node.args.map(({ text }) => text);
    const isPrinted = (name === "echo" || name === "printf") && words.some((word) => /usage/iu.test(word));
    if (isPrinted || /usage|help/iu.test(name)) found.add("usage");
    const isEnding = name === "exit" || name === "return";
    if (isEnding && words[0] !== undefined && words[0] !== "0") found.add("failure");
    return true;
  });
  return found.has("usage") && !found.has("failure");
}
