import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";

import { followRenames } from "../git/follow-renames.js";
import { loadRenames } from "../git/load-renames.js";
import { matchIssues, type FileMoves } from "../identity/match-issues.js";
import { withFingerprints } from "../identity/with-fingerprints.js";
import { toContentHash } from "../store/sending/to-content-hash.js";
import { StoreError } from "../store/store-error.js";
import type { IssueRecord, RunRecord, Store, StoredIssue } from "../store/store.js";

/** Runs among which the last one with a commit is looked for. */
const runsToRead = 20;

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

/**
 * Gives the findings of a run the fingerprints of the open issues that they are: of their own branch, else of the default
 * branch, so that a new branch's say what is new in it. Where issues cannot be read, findings keep their own.
 *
 * @throws StoreError where the store is out of reach; then nothing can be recorded either.
 */
export async function linkRun(
  store: Store,
  run: RunRecord,
  context: RunContext,
): Promise<{ readonly run: RunRecord; readonly problems: readonly Problem[] }> {
  // Of the run as it was found: sent again, its findings may be known as other issues.
  const found = { ...run, content: run.content ?? toContentHash(run) };
  try {
    return { run: await withLinks(store, found, context), problems: [] };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === "store-unreachable") throw error;
    return { run: found, problems: [toProblem(error)] };
  }
}

async function withLinks(store: Store, run: RunRecord, context: RunContext): Promise<RunRecord> {
  const { branch } = run.run;
  const found = [...run.issues, ...context.suppressed];
  const links = new Map<IssueRecord, string>();
  const known = new Set<string>();
  for (const name of new Set([branch, context.defaultBranch])) {
    const open = await readTracked(store, name, name === branch);
    // The same issue of another branch: this branch has it already, as what it was found to be there or as nothing any more.
    const candidates = open.filter(({ fingerprint }) => !known.has(fingerprint));
    const rest = found.filter((finding) => !links.has(finding));
    const moves = await loadMoves(store, name, context, run.run.commit_sha, candidates);
    for (const [finding, { fingerprint }] of matchIssues(candidates, rest, moves)) links.set(finding, fingerprint);
    for (const { fingerprint } of open) known.add(fingerprint);
  }
  const linked = withFingerprints(found, links, known);
  const fingerprintOf = (issue: IssueRecord): string => linked.get(issue)?.fingerprint ?? issue.fingerprint;
  return {
    ...run,
    issues: run.issues.map((issue) => linked.get(issue) ?? issue),
    suppressed: context.suppressed.map(fingerprintOf),
  };
}

/** What people set aside stays so only if it is known again. */
async function readTracked(store: Store, branch: string, isOwn: boolean): Promise<readonly StoredIssue[]> {
  const open = await store.openIssues(branch);
  return isOwn ? [...open, ...(await store.setAsideIssues(branch))] : open;
}

/** Git is asked only where a file is gone. */
async function loadMoves(
  store: Store,
  branch: string,
  { root, files }: RunContext,
  commitOfRun: string | null,
  open: readonly StoredIssue[],
): Promise<FileMoves> {
  const existing = files?.existing ?? null;
  const isThere = (path: string): boolean => existing?.has(path) ?? existsSync(join(root, path));
  const gone = new Set([...new Set(open.map(({ path }) => path))].filter((path) => !isThere(path)));
  const isGone = (path: string): boolean => gone.has(path);
  if (gone.size === 0) return { renames: new Map(), isGone };
  const runs = await store.runs(branch, runsToRead);
  const commit = runs.find(({ run_type, commit_sha }) => run_type === "standards" && commit_sha !== null)?.commit_sha;
  if (commit == null) return { renames: new Map(), isGone };
  if (files === undefined) return { renames: await loadRenames(root, commit), isGone };
  const committed = commitOfRun === null ? new Map<string, string>() : await loadRenames(root, commit, commitOfRun);
  return { renames: followRenames(committed, files.renamed), isGone };
}

function toProblem(error: StoreError): Problem {
  return {
    code: error.code,
    message: `Open issues could not be read, so what moved or changed counts as new: ${error.message}`,
    hint: error.hint,
    where: { path: "." },
  };
}
