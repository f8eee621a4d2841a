import type { Decision, IssueRecord, Resolution } from "../../../src/store/store.js";
import { findReason } from "./find-reason.js";
import type { PreparedRun } from "./prepare-run.js";
import { keepRun, type ExpectedRun } from "./keep-run.js";
import type { BranchName } from "./world.js";

/** A row of continuous_issues as it must be. Times are minutes. */
export interface ExpectedRow {
  /** Of the store, once it is known. */
  id: string;
  readonly branch: BranchName;
  readonly fingerprint: string;
  /** Of the defect that it is about. */
  readonly key: string;
  issue: IssueRecord;
  options: string | null;
  readonly detectedAt: number;
  resolvedAt: number | null;
  resolution: Resolution | Decision | null;
  readonly reopens: ExpectedRow | null;
  readonly firstRun: string;
  resolvedRun: string | null;
  mark: Decision | null;
}

/** What a run, or a shard of one, must answer. */
export interface Answer extends Record<Resolution | "new" | "resolved" | "open" | "set_aside", number> {
  readonly status: "applied" | "superseded";
  readonly base: { readonly new: number; readonly fixed: number } | null;
}

/** Of each finding, in order: new, known, or what people decided; and since when it is there. */
export type Flags = readonly (readonly [key: string, flag: "new" | "known" | Decision, since: number])[];

/** What must be in the store: every rule of recording, one row and one finding at a time. */
export class Oracle {
  readonly rows: ExpectedRow[] = [];
  readonly runs: ExpectedRun[] = [];

  /** What is open on a branch, or set aside by people. */
  tracked(branch: BranchName): readonly ExpectedRow[] {
    return this.rows.filter((row) => row.branch === branch && (row.resolvedAt === null || isAside(row)));
  }

  /**
   * Under which fingerprint a finding must be recorded: that of the issue that it is on its branch, else on the default one,
   * else its own where that is nobody's. `null`: one that is made up.
   */
  fingerprintOf(branch: BranchName, key: string, own: string): string | null {
    const ours = this.tracked(branch);
    const theirs = branch === "main" ? [] : this.tracked("main");
    const known = ours.find((row) => row.key === key);
    if (known !== undefined) return known.fingerprint;
    const base = theirs.find((row) => row.key === key);
    const isOurs = (fingerprint: string): boolean => ours.some((row) => row.fingerprint === fingerprint);
    if (base !== undefined && !isOurs(base.fingerprint)) return base.fingerprint;
    return isOurs(own) || theirs.some((row) => row.fingerprint === own) ? null : own;
  }

  record(
    run: PreparedRun,
    fingerprints: ReadonlyMap<string, string>,
  ): { readonly answer: Answer; readonly flags: Flags } {
    const { branch } = run.plan;
    const fingerprintOf = (key: string): string => fingerprints.get(key) ?? "";
    const found = run.found.map(({ key, issue }) => ({ key, issue: { ...issue, fingerprint: fingerprintOf(key) } }));
    const silenced = new Set(run.silenced.map(({ key }) => fingerprintOf(key)));
    const earlier = this.runs.find(({ id }) => id === run.id);
    const isLast = run.shard === null || (earlier?.shards.size ?? 0) + 1 === run.shard.count;
    const newer = this.runs.filter(
      (other) =>
        other.id !== run.id &&
        other.branch === branch &&
        other.kind === run.record.run.run_type &&
        other.completedAt > run.completedAt &&
        other.lookedAt !== null,
    );
    const isSuperseded = newer.some(({ lookedAt }) => lookedAt === "everything");
    /** Whether this run comes too late to say anything about a file. */
    const isLate = (path: string): boolean =>
      isSuperseded || newer.some(({ lookedAt }) => lookedAt === "everything" || lookedAt?.has(path) === true);
    const ours = this.tracked(branch);
    const hasBase = branch !== "main" && this.runs.some((other) => other.branch === "main");
    const theirs = hasBase ? this.tracked("main") : [];
    const answer = {
      new: 0,
      resolved: 0,
      open: 0,
      set_aside: 0,
      fixed: 0,
      file_deleted: 0,
      rule_changed: 0,
      suppressed: 0,
    };
    const base = { new: 0, fixed: 0 };
    const flags: Flags[number][] = [];
    const close = (row: ExpectedRow, resolution: Resolution): void => {
      row.resolution = resolution;
      row.resolvedAt = Math.max(run.completedAt, row.detectedAt);
      row.resolvedRun = run.id;
      answer.resolved += 1;
      answer[resolution] += 1;
    };
    const opened: ExpectedRow[] = [];

    for (const { key, issue } of found) {
      const own = ours.find((row) => row.fingerprint === issue.fingerprint);
      const other = theirs.find((row) => row.fingerprint === issue.fingerprint);
      if (other === undefined) base.new += 1;
      const since = own?.detectedAt ?? run.completedAt;
      const decided = [own, other].flatMap((row) => (row?.resolution == null ? [] : [row.resolution]));
      const decision = (["ignored", "false_positive"] as const).find((each) => decided.includes(each));
      const isOwnDecision = own !== undefined && isAside(own);
      if (
        own !== undefined &&
        (decision === undefined || isOwnDecision) &&
        !isLate(own.issue.path) &&
        !isLate(issue.path)
      ) {
        own.issue = issue;
        own.options = run.rules[issue.issue_type] ?? own.options;
      }
      if (decision !== undefined) {
        answer.set_aside += 1;
        flags.push([key, decision, since]);
        if (own?.resolvedAt === null && !isLate(own.issue.path)) close(own, "suppressed");
        continue;
      }
      const last = this.newest(branch, issue.fingerprint);
      const wasClosedLater = own === undefined && last?.resolvedAt != null && last.resolvedAt > run.completedAt;
      const isNew = hasBase ? other === undefined : own === undefined && !wasClosedLater;
      flags.push([key, isNew ? "new" : "known", wasClosedLater ? last.detectedAt : since]);
      if (own !== undefined || wasClosedLater || isLate(issue.path)) continue;
      answer.new += 1;
      opened.push({
        id: "",
        branch,
        fingerprint: issue.fingerprint,
        key,
        issue,
        options: run.rules[issue.issue_type] ?? null,
        detectedAt: run.completedAt,
        resolvedAt: null,
        resolution: null,
        reopens: last ?? null,
        firstRun: run.id,
        resolvedRun: null,
        mark: null,
      });
    }

    const isFound = (fingerprint: string): boolean => found.some(({ issue }) => issue.fingerprint === fingerprint);
    const reasonOf = ({ issue, options }: ExpectedRow): Resolution | null => {
      const { issue_type: type, path, fingerprint } = issue;
      return findReason(run, { type, path, fingerprint, options }, { silenced, isLast });
    };
    for (const row of ours) {
      if (row.resolvedAt !== null || isFound(row.fingerprint)) continue;
      const reason = reasonOf(row);
      if (reason !== null && !isLate(row.issue.path) && row.detectedAt <= run.completedAt) close(row, reason);
    }
    for (const row of theirs) {
      if (row.resolvedAt === null && !isFound(row.fingerprint) && reasonOf(row) === "fixed") base.fixed += 1;
    }
    this.rows.push(...opened);
    answer.open = this.rows.filter((row) => row.branch === branch && row.resolvedAt === null).length;
    const status = isSuperseded ? ("superseded" as const) : ("applied" as const);
    const full: Answer = { ...answer, status, base: hasBase ? base : null };
    keepRun(this.runs, run, full, isLast);
    return { answer: full, flags };
  }

  /** Which row counts for what people say of one of them, and what becomes of it. */
  mark(row: ExpectedRow, decision: Decision, at: number): ExpectedRow {
    const counts =
      this.tracked(row.branch).find(({ fingerprint }) => fingerprint === row.fingerprint) ??
      this.newest(row.branch, row.fingerprint);
    if (counts !== row) return counts ?? row;
    row.resolution = decision;
    row.resolvedAt ??= Math.max(at, row.detectedAt);
    row.mark = decision;
    return row;
  }

  /** Rows are in the order in which they were made. */
  private newest(branch: BranchName, fingerprint: string): ExpectedRow | undefined {
    return this.rows
      .filter((row) => row.branch === branch && row.fingerprint === fingerprint)
      .reduce<ExpectedRow | undefined>(
        (best, row) => (best && best.detectedAt > row.detectedAt ? best : row),
        undefined,
      );
  }
}

export function isAside({ resolution }: Pick<ExpectedRow, "resolution">): boolean {
  return resolution === "ignored" || resolution === "false_positive";
}
