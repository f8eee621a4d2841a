import { posix } from "node:path";

import { explainLiveness } from "@continuous/source";

import type { ScriptTrace } from "../shell/trace.js";
import { findCall, type Call } from "./find-call.js";
import { findPlaces } from "./find-places.js";
import { toFileNames } from "./to-file-names.js";

/** What can be asked of the tree. Paths are relative to the root. */
export interface TreeQuestions {
  readonly exists: (path: string) => boolean;
  /** Git ignores it: it is made on each machine. */
  readonly isIgnored: (path: string) => boolean;
}

const scriptEnding = /\.(?:sh|bash|zsh|[cm]?[jt]sx?|py|rb|pl|php)$/u;

/** Scripts that a script calls and that do not exist, sorted. What cannot be known is not reported. */
export function findMissingTargets(trace: ScriptTrace, script: string, tree: TreeQuestions): readonly string[] {
  const missing = new Set<string>();
  for (const command of trace.commands) {
    const call = findCall(command);
    if (call === undefined || !isScript(call)) continue;
    if (call.isSourced && command.tolerant) continue;
    const asWritten = command.written.some((word) => trace.guarded.has(word) || trace.made.has(word));
    if (asWritten || isKnownOf(call.target, trace)) continue;
    const places = findPlaces(call.target, command.folder, script);
    if (places.length === 0 || places.some((place) => toFileNames(place, call.kind).some(tree.exists))) continue;
    const place = choosePlace(places, call.target, tree);
    if (places.some((path) => !explainLiveness(path).live && isMadeByProgram(path))) continue;
    if (!places.some(tree.isIgnored)) missing.add(place);
  }
  return [...missing].sort();
}

function isScript({ kind, target }: Call): boolean {
  if (scriptEnding.test(target)) return true;
  // Without an ending, what a shell reads is a script; `.env` and `activate` are not from the tree, the rest may be built.
  return kind === "shell" && /\/[\w-]+$/u.test(target) && !/\/(?:bin|Scripts)\/activate$|^\.[a-z]/u.test(target);
}

function isKnownOf(target: string, { guarded, made }: ScriptTrace): boolean {
  return guarded.has(target) || made.has(target) || [...guarded].some((folder) => target.startsWith(`${folder}/`));
}

function isMadeByProgram(path: string): boolean {
  const liveness = explainLiveness(path);
  return (
    !liveness.live && (liveness.reason === "built" || liveness.reason === "vendored" || liveness.reason === "generated")
  );
}

/** The place to name: the first whose folder is there, and of those the script's own for `./x.sh`, else the root's. */
function choosePlace(places: readonly string[], target: string, tree: TreeQuestions): string {
  const order = target.startsWith("./") || target.startsWith("../") ? places : places.toReversed();
  return order.find((place) => posix.dirname(place) !== "." && tree.exists(posix.dirname(place))) ?? order[0] ?? target;
}
