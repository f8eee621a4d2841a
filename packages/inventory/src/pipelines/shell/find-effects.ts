import type { SyntaxNode } from "unbash";

import { walkShell } from "./walk-shell.js";

/** Something that a part of a script changes. */
export interface Effect {
  /** Of the variable; empty for the current folder. */
  readonly name: string;
  readonly isFolder: boolean;
  /** Only within its function. */
  readonly isLocal: boolean;
}

const readers = new Set(["read", "mapfile", "readarray", "getopts"]);
const declarers = new Set(["local", "declare", "typeset"]);
const effectsOf = new WeakMap<SyntaxNode, readonly Effect[]>();
const evaluatingOf = new WeakMap<SyntaxNode, boolean>();

/** What a part of a script changes: variables, and the folder it is in. Subshells keep theirs. */
export function findAssigned(root: SyntaxNode): readonly Effect[] {
  const known = effectsOf.get(root);
  if (known !== undefined) return known;
  const effects: Effect[] = [];
  const add = (name: string, isLocal: boolean): number => effects.push({ name, isFolder: false, isLocal });
  walkShell(root, (node) => {
    if (node.type === "Subshell" || node.type === "CommandExpansion" || node.type === "ProcessSubstitution")
      return false;
    if (node.type === "For" || node.type === "Select") add(node.name.value, false);
    if (node.type !== "Command") return true;
    const name = node.name?.value ?? "";
    const isLocal = declarers.has(name);
    for (const part of [...node.prefix, ...node.suffix]) if (part.type === "Assignment") add(part.name, isLocal);
    if (readers.has(name) || isLocal)
      for (const word of node.args) if (word.type === "Word" && !word.value.startsWith("-")) add(word.value, isLocal);
    if (name === "cd" || name === "pushd" || name === "popd")
      effects.push({ name: "", isFolder: true, isLocal: false });
    return true;
  });
  effectsOf.set(root, effects);
  return effects;
}

/** Whether a function runs text that it is given as a command. */
export function isEvaluating(root: SyntaxNode): boolean {
  const known = evaluatingOf.get(root);
  if (known !== undefined) return known;
  let found = false;
  walkShell(root, (node) => {
    if (node.type === "Command" && node.name?.value === "eval") found = true;
    return !found;
  });
  evaluatingOf.set(root, found);
  return found;
}
