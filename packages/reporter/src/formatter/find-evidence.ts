import { sourceExtensions, type CatalogedService, countOf } from "@continuous/source";
import type { SourceTree } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";
import type { ESLint } from "eslint";

import { findEvaluatedRules } from "../runs/find-evaluated-rules.js";
import { toExistingPaths, type RunEvidence } from "../runs/to-run-scope.js";
import { findExceptedRules } from "./find-excepted-rules.js";

/** What results prove, and what they do not. */
export interface FormatterEvidence {
  /** Every live module was in the run. */
  readonly whole: boolean;
  /** `null`: nothing, and the run closes nothing. */
  readonly evidence: RunEvidence | null;
  /** For a person: what was not closed, and how to let it. Empty where there is nothing to say. */
  readonly note: string;
}

/**
 * A formatter sees results, not what was asked for: a config may switch rules off, `--quiet` leaves warnings and clean files
 * out. Only `--stats` lists the rules that ran on each file, and only what ran there may close an issue.
 */
export function findEvidence(input: {
  readonly results: readonly ESLint.LintResult[];
  readonly modules: readonly { readonly path: string }[];
  readonly tree: SourceTree;
  readonly standards: CompiledStandards;
  readonly servicesOf: ReadonlyMap<string, readonly CatalogedService[]>;
}): FormatterEvidence {
  const { results, modules, tree, standards, servicesOf } = input;
  if (isQuiet(results)) {
    return nothing("no result has a warning or is clean, as with `--quiet`, which hides them. Lint without it.");
  }
  const live = new Set(tree.files.map(({ path }) => path));
  const evaluated = new Map<string, ReadonlySet<string>>();
  const unchecked: string[] = [];
  let unknown = 0;
  for (const [index, { path }] of modules.entries()) {
    const result = results[index];
    if (!live.has(path)) continue;
    const ran = findEvaluatedRules(result);
    const ours = new Set([...(ran ?? [])].filter((id) => id.startsWith("continuous/")));
    if (result?.messages.some((message) => message.fatal === true) === true) unchecked.push(path);
    else if (result?.stats === undefined) unknown += 1;
    // Where none of our rules ran, the config is not about the standards.
    else if (ours.size > 0) evaluated.set(path, without(ours, findExceptedRules(path, standards, servicesOf)));
  }
  if (unknown > 0 && evaluated.size === 0) return nothing("only `eslint --stats` says which rules ran on which file.");
  const seen = new Set(modules.map(({ path }) => path));
  const expected = [...live].filter((path) => sourceExtensions.some((extension) => path.endsWith(extension)));
  const missing = expected.filter((path) => !seen.has(path)).length;
  const existing = toExistingPaths(tree);
  const whole = missing === 0 && unknown === 0;
  return {
    whole,
    evidence: {
      evaluated,
      selected: [...evaluated.keys()],
      unchecked,
      deleted: whole && existing !== null ? { paths: null, existing_paths: existing } : null,
    },
    note: toNote(missing, unknown, expected.length),
  };
}

/** `--quiet` gives only files with errors, and of these only the errors. */
function isQuiet(results: readonly ESLint.LintResult[]): boolean {
  return results.every((result) => result.errorCount > 0 && result.messages.every(({ severity }) => severity === 2));
}

function nothing(why: string): FormatterEvidence {
  return { whole: false, evidence: null, note: `It closes no issue: ${why}` };
}

function without(ids: ReadonlySet<string>, left: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !left.has(id)));
}

function toNote(missing: number, unknown: number, live: number): string {
  if (unknown > 0) {
    return `It closes no issue in ${countOf(unknown, "file")}: only \`eslint --stats\`, without a cache from before it, says which rules ran.`;
  }
  return missing === 0
    ? ""
    : `It closes issues in the files of this run alone: ${String(missing)} of ${String(live)} live files were not in it.`;
}
