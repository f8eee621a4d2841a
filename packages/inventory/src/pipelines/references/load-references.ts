import { explainLiveness } from "@continuous/source";
import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { isRecord } from "../../workspaces/is-record.js";
import { createReferenceFinder } from "./create-reference-finder.js";
import { isReferrer } from "./is-referrer.js";

/** Who refers to each script: sorted paths by script. Each file is read once. */
export function loadReferences(
  root: string,
  files: readonly string[],
  scripts: readonly string[],
): { readonly references: ReadonlyMap<string, readonly string[]>; readonly problems: readonly Problem[] } {
  const references = new Map<string, string[]>(scripts.map((script) => [script, []]));
  const problems: Problem[] = [];
  if (scripts.length === 0) return { references, problems };
  const find = createReferenceFinder(scripts, files);
  for (const path of files.filter(isReferrer).sort()) {
    if (!mayRefer(path)) continue;
    const read = readSourceFile(root, path);
    if (!read.ok) {
      // What is no text refers to nothing; that a file cannot be read is another matter.
      if (read.problem.code === "file-unreadable") problems.push(read.problem);
      continue;
    }
    const text = path.endsWith("package.json") ? toScripts(read.text) : read.text;
    for (const script of find(path, text)) if (script !== path) references.get(script)?.push(path);
  }
  return { references, problems };
}

/** Tests of a script refer to it; what is set aside, made or somebody else's does not. */
function mayRefer(path: string): boolean {
  const liveness = explainLiveness(path);
  return liveness.live || liveness.reason === "test";
}

function toScripts(text: string): string {
  try {
    const manifest: unknown = JSON.parse(text);
    const scripts = isRecord(manifest) ? manifest["scripts"] : undefined;
    return isRecord(scripts)
      ? Object.values(scripts)
          .filter((script) => typeof script === "string")
          .join("\n")
      : "";
  } catch {
    // A manifest that does not parse is told where packages are read.
    return "";
  }
}
