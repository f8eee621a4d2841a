import { existsSync } from "node:fs";
import { join } from "node:path";

import type { IssueRecord, KnownIssue, KnownIssues, KnownIssuesOfBranch, RunRecord, Store } from "../store/store.js";
import { findDigests } from "./find-digests.js";
import type { RunContext } from "./link-run.js";

/** The issues of one branch that findings of a run are matched with. */
export interface KnownLayer {
  readonly issues: readonly KnownIssue[];
  /** Files whose tracked issues are just what was found: there is nothing to match. */
  readonly settled: ReadonlySet<string>;
  /** Files of tracked issues that are not there any more. */
  readonly gone: ReadonlySet<string>;
  /** Of the branch's newest run. */
  readonly commit: string | null;
}

/**
 * Asks the store for the issues that a run's findings may be: those of its own branch, then those of the default branch.
 * A file where nothing changed costs one number; what is asked for is in files that differ or are gone.
 */
export async function loadKnownIssues(
  store: Store,
  run: RunRecord,
  found: readonly IssueRecord[],
  { root, files, defaultBranch }: RunContext,
): Promise<{ readonly layers: readonly KnownLayer[]; readonly taken: ReadonlySet<string> }> {
  const digests = findDigests(run);
  const paths = [...new Set(found.map(({ path }) => path))];
  const branches = { branch: run.run.branch, default_branch: defaultBranch };
  const first = await store.knownIssues({
    ...branches,
    paths,
    digests: paths.map((path) => digests.get(path) ?? 0n),
    gone_paths: [],
    fingerprints: [],
  });
  const existing = files?.existing ?? null;
  const isThere = (path: string): boolean => existing?.has(path) ?? existsSync(join(root, path));
  const elsewhere = new Set([...first.own.elsewhere, ...(first.base?.elsewhere ?? [])]);
  const gone = new Set([...elsewhere].filter((path) => !isThere(path)));
  const fingerprints = found.filter(({ path }) => first.own.unsettled.has(path)).map(({ fingerprint }) => fingerprint);
  const isEmpty = first.own.tracked === 0 && (first.base === null || first.base.tracked === 0);
  const second: KnownIssues | null =
    isEmpty || (gone.size === 0 && fingerprints.length === 0)
      ? null
      : await store.knownIssues({ ...branches, paths: [], digests: [], gone_paths: [...gone], fingerprints });

  const toLayer = (one: KnownIssuesOfBranch, other: KnownIssuesOfBranch | null | undefined): KnownLayer => {
    const settled = new Set(paths.filter((path) => !one.unsettled.has(path)));
    const more = (other?.issues ?? []).filter(({ path }) => !settled.has(path) && !one.unsettled.has(path));
    return { issues: [...one.issues, ...more], settled, gone, commit: one.commit };
  };
  const layers = [toLayer(first.own, second?.own)];
  if (first.base !== null) layers.push(toLayer(first.base, second?.base));
  const all = [first.own, first.base, second?.own, second?.base].flatMap((one) => one?.issues ?? []);
  return { layers, taken: new Set(all.map(({ fingerprint }) => fingerprint)) };
}
