import { existsSync } from "node:fs";
import { join } from "node:path";

import { toDetailHash } from "../store/sending/to-detail-hash.js";
import type { IssueRecord, KnownIssue, KnownIssuesOfBranch, RunRecord, Store } from "../store/store.js";
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

export interface LoadedIssues {
  /** Of the run's own branch, then of the default branch. */
  readonly layers: readonly KnownLayer[];
  /** Fingerprints that tracked issues have. */
  readonly taken: ReadonlySet<string>;
  /** Findings that the run's own branch tracks just as they are. */
  readonly same: ReadonlySet<IssueRecord>;
}

/**
 * Asks the store for the issues that a run's findings may be: those of its own branch, then those of the default branch.
 * Told is what differs; what is tracked just as it was found is the finding itself.
 *
 * @param silenced - Findings of `found` that are no issues: never the same as what is tracked.
 */
export async function loadKnownIssues(
  store: Store,
  run: RunRecord,
  { found, silenced }: { readonly found: readonly IssueRecord[]; readonly silenced: ReadonlySet<IssueRecord> },
  { root, files, defaultBranch }: RunContext,
): Promise<LoadedIssues> {
  const paths = [...new Set(found.map(({ path }) => path))];
  const branches = { branch: run.run.branch, default_branch: defaultBranch };
  const findings = found.map((finding) => ({
    fingerprint: finding.fingerprint,
    hash: silenced.has(finding) ? null : toDetailHash(finding, run.rules?.[finding.issue_type]),
  }));
  const first = await store.knownIssues({ ...branches, findings, paths, gone_paths: [] });
  const existing = files?.existing ?? null;
  const isThere = (path: string): boolean => existing?.has(path) ?? existsSync(join(root, path));
  const gone = new Set([...first.own.elsewhere, ...(first.base?.elsewhere ?? [])].filter((path) => !isThere(path)));
  const second =
    gone.size === 0 ? null : await store.knownIssues({ ...branches, findings: [], paths: [], gone_paths: [...gone] });

  const toSame = ({ differing }: KnownIssuesOfBranch): Set<IssueRecord> =>
    new Set(found.filter((_, place) => !differing.has(place)));
  const toLayer = (
    one: KnownIssuesOfBranch,
    other: KnownIssuesOfBranch | null | undefined,
    same: ReadonlySet<IssueRecord>,
    isElsewhere: (fingerprint: string) => boolean,
  ): KnownLayer => {
    const unsettled = new Set(one.issues.map(({ path }) => path));
    for (const finding of found) if (!same.has(finding) && !silenced.has(finding)) unsettled.add(finding.path);
    const settled = new Set(paths.filter((path) => !unsettled.has(path)));
    const kept = [...same].filter(({ path, fingerprint }) => unsettled.has(path) && !isElsewhere(fingerprint));
    const issues = [...one.issues, ...(other?.issues ?? []), ...kept];
    // What is in a file that is gone may be told twice, under its fingerprint too.
    const byFingerprint = new Map(issues.map((issue) => [issue.fingerprint, issue]));
    return { issues: [...byFingerprint.values()], settled, gone, commit: one.commit };
  };

  const same = toSame(first.own);
  const layers = [toLayer(first.own, second?.own, same, () => false)];
  const taken = new Set([...same, ...first.own.issues, ...(second?.own.issues ?? [])].map(toFingerprint));
  if (first.base !== null) {
    const own = new Set(taken);
    const sameThere = toSame(first.base);
    layers.push(toLayer(first.base, second?.base, sameThere, (fingerprint) => own.has(fingerprint)));
    for (const { fingerprint } of [...sameThere, ...first.base.issues, ...(second?.base?.issues ?? [])]) {
      taken.add(fingerprint);
    }
  }
  return { layers, taken, same };
}

function toFingerprint({ fingerprint }: KnownIssue): string {
  return fingerprint;
}
