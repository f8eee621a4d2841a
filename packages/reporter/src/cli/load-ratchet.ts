import { baselineFile, type Baseline } from "../baseline/baseline.js";
import type { Comparison } from "../baseline/comparison.js";
import { loadBaseline } from "../baseline/load-baseline.js";
import type { CheckOptions } from "./commands/check.js";
import type { CommandContext } from "./create-program.js";
import { loadCommandComparison } from "./load-command-comparison.js";
import { throwProblems } from "./throw-problems.js";
import { UsageError } from "./usage-error.js";

/** What `--new-only` and `--update-baseline` need to know before anything is checked. */
export interface Ratchet {
  /** `null`: new is what the store has not seen yet. */
  readonly comparison: Comparison | null;
  /** The baseline to write anew. */
  readonly update: { readonly baseline: Baseline; readonly accept: boolean } | null;
}

/**
 * Reads what a check is to be compared with, and the baseline that it is to write anew. With both options a baseline only
 * becomes smaller, so that no run takes in what it should have failed for.
 *
 * @throws UsageError where there is nothing to compare with, or the baseline cannot be read.
 */
export async function loadRatchet(
  context: CommandContext,
  root: string,
  defaultBranch: string,
  { newOnly, updateBaseline }: Pick<CheckOptions, "newOnly" | "updateBaseline">,
): Promise<Ratchet> {
  const tighten = newOnly === true;
  const update = updateBaseline === true ? { baseline: readBaseline(root, tighten), accept: !tighten } : null;
  return { comparison: tighten ? await loadCommandComparison(context, root, defaultBranch) : null, update };
}

function readBaseline(root: string, mustExist: boolean): Baseline {
  const loaded = loadBaseline(root);
  if (!loaded.ok) return throwProblems([loaded.problem]);
  if (loaded.baseline === null && mustExist) {
    throw new UsageError(
      `There is no ${baselineFile} to take issues out of.`,
      "Write one with --update-baseline alone: it takes in all that is found.",
    );
  }
  return loaded.baseline ?? { issues: [], places: new Set() };
}
