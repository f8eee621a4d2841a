import { existsSync } from "node:fs";
import { join, posix } from "node:path";

import { toDisplayNames } from "@continuous/source";
import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import picomatch from "picomatch";

import type { PipelineItem } from "../inventory.js";
import type { DiscoveredPipelines, DiscoverPipelinesRequest } from "./discover-pipelines.js";
import { followHandOvers } from "./follow-hand-overs.js";
import { loadIgnoreRules } from "./load-ignore-rules.js";
import { parseDispatch, type Dispatch } from "./parse-dispatch.js";
import { loadReferences } from "./references/load-references.js";
import type { ProgramCommands } from "./program/read-program.js";
import { findMissingTargets } from "./targets/find-missing-targets.js";
import { toPipelineMetadata } from "./to-pipeline-metadata.js";
import { toShellProblem } from "./to-shell-problem.js";

/** Another language, whatever the file is called. */
const foreign = /^#!.*\b(?:fish|t?csh|expect|python3?|node|perl|ruby|nu|pwsh)\b/u;
/** What nobody can dispatch without: an argument. */
const takesArguments = /\$\{?[1-9@*]|\bfor\s+\w+\s*;?\s*do\b/u;

/** Reads shell scripts and keeps the pipelines among them. */
export function loadPipelines(request: DiscoverPipelinesRequest, scripts: readonly string[]): DiscoveredPipelines {
  const { root, files } = request;
  const problems: Problem[] = [];
  const dispatches = new Map<string, Dispatch>();
  const isTopLevel = existsSync(join(root, ".git"));
  for (const path of scripts) {
    const read = readSourceFile(root, path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const text = read.text.replaceAll("\r\n", "\n");
    const [first = ""] = text.split("\n", 1);
    if (foreign.test(first) || !takesArguments.test(text)) continue;
    const dispatch = parseDispatch(text, { path, isTopLevel });
    dispatches.set(path, dispatch);
    const [error] = dispatch.trace.errors;
    // What zsh and ksh have of their own is no mistake.
    if (error !== undefined && !/^#!.*\b[zk]sh\b/u.test(first)) problems.push(toShellProblem(path, text, error));
  }

  const known = new Set(files);
  const programs = followHandOvers(dispatches, {
    exists: (path) => known.has(path),
    read: (path) => {
      const read = readSourceFile(root, path);
      return read.ok ? read.text : undefined;
    },
  });
  const isIncluded =
    request.include.length === 0 ? () => false : picomatch([...request.include], { dot: true, flags: "s" });
  const found = [...dispatches].filter(([path, dispatch]) =>
    isPipeline(dispatch, programs.get(path) ?? [], isIncluded(path)),
  );
  const paths = found.map(([path]) => path);
  const referring = loadReferences(root, files, paths);
  const isIgnored = loadIgnoreRules(root);
  const names = toDisplayNames(
    paths.map((path) => ({ path, name: posix.basename(path).replace(/\.(?:sh|bash)$/u, "") })),
  );
  const items = found.map(([path, dispatch], index): PipelineItem => {
    const missing = findMissingTargets(dispatch.trace, path, {
      exists: (target) => known.has(target) || existsSync(join(root, target)),
      isIgnored,
    });
    const metadata = toPipelineMetadata(
      dispatch,
      programs.get(path) ?? [],
      missing,
      referring.references.get(path) ?? [],
    );
    return { item_type: "pipeline", item_name: names[index] ?? path, item_path: path, is_active: true, metadata };
  });
  return {
    items: items.sort((a, b) => (a.item_name < b.item_name ? -1 : 1)),
    problems: [...problems, ...referring.problems],
  };
}

/** Shape decides; where standards.yaml looks for pipelines, one command, a help text or a program that takes all is shape enough. */
function isPipeline(dispatch: Dispatch, programs: readonly ProgramCommands[], isIncluded: boolean): boolean {
  if (dispatch.isDispatcher || programs.length > 0) return true;
  return isIncluded && (dispatch.commands.length > 0 || dispatch.hasHelp || dispatch.handOvers.length > 0);
}
