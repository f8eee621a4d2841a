import type { Problem } from "@continuous/standards";

import { chainRenames } from "../git/chain-renames.js";
import { loadRenames } from "../git/load-renames.js";
import { matchIssues, type FileMoves } from "../identity/match-issues.js";
import { withFingerprints } from "../identity/with-fingerprints.js";
import { toContentHash } from "../store/sending/to-content-hash.js";
import { StoreError } from "../store/store-error.js";
import type { IssueRecord, RunRecord, Store } from "../store/store.js";
import { loadKnownIssues, type KnownLayer } from "./load-known-issues.js";

/** What is needed to know the findings of a run again. */
export interface RunContext {
  /** Absolute. */
  readonly root: string;
  readonly defaultBranch: string;
  /** What a comment or an exception silences. */
  readonly suppressed: readonly IssueRecord[];
  /** Files that are there, for a run that has to wait and does not say so itself; `null`: nobody knows. */
  readonly existing?: readonly string[] | null;
  /** What there was when the run was made, for one that is recorded later. Without it the tree is looked at as it is now. */
  readonly files?: FilesAtRun;
}

/** As much of a tree as a run is linked by. */
export interface FilesAtRun {
  /** Files that were there; `null`: nobody knows. */
  readonly existing: ReadonlySet<string> | null;
  /** Renames since the run's commit, which stood in no commit yet: new paths by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface LinkedRun {
  readonly run: RunRecord;
  /** Fingerprints of findings that the store may not have as they are. */
  readonly changed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Gives the findings of a run the fingerprints of the open issues that they are: of their own branch, else of the default
 * branch, so that a new branch's say what is new in it. Where issues cannot be asked for, findings keep their own.
 *
 * @throws StoreError where the store is out of reach, or lacks migrations; then nothing can be recorded either.
 */
export async function linkRun(store: Store, run: RunRecord, context: RunContext): Promise<LinkedRun> {
  // What a run is does not depend on what it is known as.
  const content = run.content ?? toContentHash(run);
  try {
    return { ...(await withLinks(store, { ...run, content }, context)), problems: [] };
  } catch (error) {
    // A store that lacks the function is behind: recorded there, everything that moved would count as new.
    const isFatal = !(error instanceof StoreError) || ["store-unreachable", "store-misconfigured"].includes(error.code);
    if (isFatal) throw error;
    return { run: { ...run, content }, changed: new Set(), problems: [toProblem(error)] };
  }
}

async function withLinks(store: Store, run: RunRecord, context: RunContext): Promise<Omit<LinkedRun, "problems">> {
  const found = [...run.issues, ...context.suppressed];
  const silenced = new Set(context.suppressed);
  const known = await loadKnownIssues(store, run, { found, silenced }, context);
  const [own] = known.layers;
  // Nothing is to be told of what is in a file where nothing differs: mostly, that is nearly all.
  const unsure = found.filter((finding) => silenced.has(finding) || own?.settled.has(finding.path) !== true);
  const links = new Map<IssueRecord, string>();
  // What the branch itself tracks under a finding's fingerprint, and is not the finding, keeps it.
  const held = new Set(own?.issues.map(({ fingerprint }) => fingerprint));
  for (const layer of known.layers) {
    for (const finding of unsure) {
      if (!layer.settled.has(finding.path) || silenced.has(finding) || links.has(finding)) continue;
      if (held.has(finding.fingerprint)) continue;
      links.set(finding, finding.fingerprint);
    }
    const rest = unsure.filter((finding) => !links.has(finding) && !layer.settled.has(finding.path));
    const moves = await loadMoves(context, run, layer);
    for (const [finding, { fingerprint }] of matchIssues(layer.issues, rest, moves)) links.set(finding, fingerprint);
  }
  const linked = await withFreeFingerprints(store, run, context, { found: unsure, links, taken: known.taken });
  const fingerprintOf = (issue: IssueRecord): string => linked.get(issue)?.fingerprint ?? issue.fingerprint;
  const changed = run.issues.filter((issue) => !known.same.has(issue) || fingerprintOf(issue) !== issue.fingerprint);
  return {
    run: {
      ...run,
      issues: run.issues.map((issue) => linked.get(issue) ?? issue),
      suppressed: context.suppressed.map(fingerprintOf),
    },
    changed: new Set(changed.map(fingerprintOf)),
  };
}

/** A fingerprint that was made up because another issue has the finding's own may be taken too. That is rare. */
async function withFreeFingerprints(
  store: Store,
  run: RunRecord,
  { defaultBranch }: RunContext,
  given: {
    readonly found: readonly IssueRecord[];
    readonly links: ReadonlyMap<IssueRecord, string>;
    readonly taken: ReadonlySet<string>;
  },
): Promise<ReadonlyMap<IssueRecord, IssueRecord>> {
  const { found, links } = given;
  let { taken } = given;
  for (;;) {
    const linked = withFingerprints(found, links, taken);
    const madeUp = found.flatMap((finding) => {
      const { fingerprint } = linked.get(finding) ?? finding;
      return links.has(finding) || fingerprint === finding.fingerprint ? [] : [fingerprint];
    });
    const findings = madeUp.map((fingerprint) => ({ fingerprint, hash: null }));
    const query = { branch: run.run.branch, default_branch: defaultBranch, findings, paths: [], gone_paths: [] };
    const { own, base } = madeUp.length === 0 ? { own: null, base: null } : await store.knownIssues(query);
    const tracked = [...(own?.issues ?? []), ...(base?.issues ?? [])].filter(
      ({ fingerprint }) => !taken.has(fingerprint),
    );
    if (tracked.length === 0) return linked;
    taken = new Set([...taken, ...tracked.map(({ fingerprint }) => fingerprint)]);
  }
}

/** Git is asked only where a file is gone. */
async function loadMoves({ root, files }: RunContext, { run }: RunRecord, layer: KnownLayer): Promise<FileMoves> {
  const isGone = (path: string): boolean => layer.gone.has(path);
  // Each shard would guess by itself, and two may take the same file for the one that is gone.
  const guesses = run.shard === undefined;
  if (layer.gone.size === 0 || layer.commit === null) return { renames: new Map(), isGone, guesses };
  if (files === undefined) return { renames: await loadRenames(root, layer.commit), isGone, guesses };
  const committed =
    run.commit_sha === null ? new Map<string, string>() : await loadRenames(root, layer.commit, run.commit_sha);
  return { renames: chainRenames(committed, files.renamed), isGone, guesses };
}

function toProblem(error: StoreError): Problem {
  return {
    code: error.code,
    message: `Open issues could not be read, so what moved or changed counts as new: ${error.message}`,
    hint: error.hint,
    where: { path: "." },
  };
}
