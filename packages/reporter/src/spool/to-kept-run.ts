import { loadRenames } from "../git/load-renames.js";
import type { RunContext } from "../runs/link-run.js";
import type { RunRecord } from "../store/store.js";
import type { KeptRun } from "./kept-run.js";

/**
 * A run with what linking it will need, taken down now: the tree may be another when it is delivered.
 *
 * @param context - `null`: its findings are known by their fingerprints alone.
 */
export async function toKeptRun(run: RunRecord, context: RunContext | null): Promise<KeptRun> {
  if (context === null) return { run, link: null };
  const { root, defaultBranch, suppressed, files } = context;
  const commit = run.run.commit_sha;
  const renamed = files?.renamed ?? (commit === null ? new Map<string, string>() : await loadRenames(root, commit));
  // A run that says which files are gone lists those that are there; once is enough.
  const existing = run.scope?.deletions == null ? (context.existing ?? null) : null;
  return { run, link: { defaultBranch, suppressed, existing, renamed: [...renamed] } };
}
