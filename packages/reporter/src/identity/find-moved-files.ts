import { basename } from "node:path/posix";

import { groupBy } from "@continuous/source";

import type { TrackedIssue } from "./match-issues.js";

/** Of the findings of two files, the least that are the same if one became the other. */
const leastShare = 0.5;

/**
 * Files that seem to have got another name, from what was found in them: a file that is gone and one where nothing was
 * open, each the other's best match, with at least half of the findings of both in common. For where git cannot tell.
 *
 * @param isGone - Whether a file that had issues is no longer there.
 */
export function findMovedFiles(
  open: readonly TrackedIssue[],
  found: readonly TrackedIssue[],
  isGone: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const openIn = groupBy(open, ({ path }) => path);
  const gone = [...openIn].filter(([path]) => isGone(path));
  if (gone.length === 0) return new Map();
  const fresh = [...groupBy(found, ({ path }) => path)].filter(([path]) => !openIn.has(path));
  const votes = countVotes(gone, fresh);
  const ofOld = groupBy(votes, ({ from }) => from);
  const ofNew = groupBy(votes, ({ to }) => to);
  const best = votes.filter(
    (vote) => vote.share >= leastShare && isBest(vote, ofOld.get(vote.from)) && isBest(vote, ofNew.get(vote.to)),
  );
  return new Map(best.map(({ from, to }) => [from, to]));
}

/** A file that moves to another folder keeps its name. */
function isBest(vote: Vote, others: readonly Vote[] = []): boolean {
  const rank = ({ from, to, share }: Vote): number => share + (basename(from) === basename(to) ? 1 : 0);
  const own = rank(vote);
  return others.every((other) => other === vote || other.share < leastShare || rank(other) < own);
}

interface Vote {
  readonly from: string;
  readonly to: string;
  /** Of the findings of both files, how many are the same. */
  readonly share: number;
}

type Files = readonly (readonly [string, readonly TrackedIssue[]])[];

function countVotes(gone: Files, fresh: Files): readonly Vote[] {
  const holders = new Map<string, Set<string>>();
  for (const [path, issues] of fresh) {
    for (const issue of issues.filter(isTelling)) {
      const key = toKey(issue);
      holders.set(key, (holders.get(key) ?? new Set()).add(path));
    }
  }
  const sizes = new Map(fresh.map(([path, issues]) => [path, issues.length]));
  return gone.flatMap(([from, issues]) => {
    const shared = new Map<string, number>();
    for (const issue of issues.filter(isTelling)) {
      for (const to of holders.get(toKey(issue)) ?? []) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared].map(([to, count]) => ({
      from,
      to,
      share: Math.min(count, sizes.get(to) ?? 0) / Math.max(issues.length, sizes.get(to) ?? 0),
    }));
  });
}

/** That a file does not parse is said of any file: two of which it is said need not be one. */
function isTelling({ identity }: TrackedIssue): boolean {
  return identity?.symbol !== "" || identity.before !== "" || identity.after !== "";
}

function toKey({ issue_type, identity, fingerprint }: TrackedIssue): string {
  if (identity === undefined) return fingerprint;
  const { symbol, text, before, after } = identity;
  // With neither a symbol nor its surroundings, a text is anywhere.
  return [issue_type, symbol, text, ...(symbol === "" ? [before, after] : [])].join("\0");
}
