import type { Comparison } from "../baseline/comparison.js";
import { loadComparison } from "../baseline/load-comparison.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { openCommandStore } from "./open-command-store.js";
import { throwProblems } from "./throw-problems.js";

/**
 * What `--new-only` compares with.
 *
 * @throws UsageError where there is nothing.
 */
export async function loadCommandComparison(
  context: CommandContext,
  root: string,
  defaultBranch: string,
): Promise<Comparison> {
  const { kind } = toStoreChoice(context.globals().store, context.io.env);
  const loaded = await loadComparison({
    root,
    defaultBranch,
    openStore: () => openCommandStore(context, root, "check standards"),
    isShared: kind !== "embedded" && kind !== "none",
  });
  return loaded.ok ? loaded.comparison : throwProblems([loaded.problem]);
}
