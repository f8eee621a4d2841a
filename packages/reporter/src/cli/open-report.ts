import { findBranch } from "../git/find-branch.js";
import type { Store } from "../store/store.js";
import type { CommandContext } from "./create-program.js";
import { findCommandRoot } from "./load-context.js";
import { openCommandStore } from "./open-command-store.js";
import { UsageError } from "./usage-error.js";

/**
 * The store, and the branch that a report is about: the default one, or `--branch`.
 *
 * @throws UsageError where there is no store.
 */
export async function openReport(
  context: CommandContext,
  command: string,
): Promise<{ readonly store: Store; readonly branch: string; readonly root: string }> {
  const { io, globals } = context;
  const root = findCommandRoot(context);
  const branch = globals().branch ?? (await findBranch(root, io.env)).defaultBranch;
  const store = await openCommandStore(context, root, command);
  if (store === null) throw new UsageError("There is nothing to report without a store.", "Leave --store none away.");
  return { store, branch, root };
}
