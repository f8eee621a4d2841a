import { readFileSync } from "node:fs";
import { join } from "node:path";

import { listSourceFiles } from "@continuous/source/load";
import type { CompiledStandards, Problem } from "@continuous/standards";
import picomatch from "picomatch";

import { findPipelineIssues } from "../issues/find-pipeline-issues.js";
import type { ModuleIssues } from "../issues/to-issues.js";

/** What holding a tree's pipelines to their standard told. */
export interface CheckedPipelines extends ModuleIssues {
  /** Scripts that could not be read or parsed: what is open in them stays open. */
  readonly unread: readonly string[];
  /** Every file that may be such a script; `null` where the standard is off, and nobody looked. */
  readonly existing: readonly string[] | null;
  readonly problems: readonly Problem[];
}

/** Holds the scripts that `pipelines.include` names to `pipelines.required`. Reads shell scripts; writes nothing. */
export async function checkPipelines(root: string, standards: CompiledStandards): Promise<CheckedPipelines> {
  const nothing = { issues: [], suppressed: [], unread: [], problems: [], existing: null };
  if (!standards.standards.some(({ id }) => id === "pipelines.required")) return nothing;
  const { include } = standards.pipelines;
  const { files, leftOut, problems } = listSourceFiles({ root, extensions: [""] });
  const all = [
    ...files.map(({ path }) => path),
    ...leftOut.flatMap(({ path, reason }) => (reason === "git-ignored" ? [] : [path])),
  ].sort();
  const isHeld = picomatch([...include], { dot: true, flags: "s" });
  const existing = all.filter((path) => isHeld(path));
  // Its parsers are heavy: without a script that is held to anything, they are not loaded.
  if (existing.length === 0) return { ...nothing, existing, problems };
  const { discoverPipelines } = await import("@continuous/inventory");
  const discovered = await discoverPipelines({ root, include, files: all });
  const unread = discovered.problems.flatMap(({ where }) => (isHeld(where.path) ? [where.path] : []));
  // Of what does not parse, some commands are not known: it lacks none of them for sure.
  const held = discovered.items
    .filter(({ item_path }) => isHeld(item_path) && !unread.includes(item_path))
    .map((item) => ({ item, text: readFileSync(join(root, item.item_path), "utf8") }));
  return {
    ...findPipelineIssues(held, standards),
    unread,
    existing,
    problems: [...problems, ...discovered.problems.filter(({ where }) => isHeld(where.path))],
  };
}
