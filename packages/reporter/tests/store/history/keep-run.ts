import type { Answer } from "./oracle.js";
import type { PreparedRun } from "./prepare-run.js";
import type { BranchName } from "./world.js";

/** A row of continuous_test_runs as it must be. Times are minutes. */
export interface ExpectedRun {
  readonly id: string;
  readonly branch: BranchName;
  readonly kind: string;
  completedAt: number;
  passed: number;
  failed: number;
  skipped: number;
  files: number;
  errors: number;
  whole: boolean;
  summary: Answer;
  /** Files that count as looked at; `null`: the run was superseded and says nothing. */
  lookedAt: ReadonlySet<string> | "everything" | null;
  /** What each shard answered, and the answer of a run that has none under 0. */
  readonly shards: Map<number, Answer>;
}

/** Adds a run, or a shard to its run: what it counted adds up. */
export function keepRun(runs: ExpectedRun[], run: PreparedRun, answer: Answer, isLast: boolean): void {
  const { passed, failed, skipped, results, errors, run_type } = run.record.run;
  const earlier = runs.find(({ id }) => id === run.id);
  const whole = results["whole"] === true && isLast;
  const lookedAt = findLookedAt(run, answer, whole);
  if (earlier === undefined) {
    runs.push({
      id: run.id,
      branch: run.plan.branch,
      kind: run_type,
      completedAt: run.completedAt,
      ...{ passed, failed, skipped, files: Number(results["files"]), errors: errors.length, whole },
      summary: answer,
      lookedAt,
      shards: new Map([[run.shard?.index ?? 0, answer]]),
    });
    return;
  }
  earlier.completedAt = Math.max(earlier.completedAt, run.completedAt);
  earlier.passed += passed;
  earlier.failed += failed;
  earlier.skipped += skipped;
  earlier.files += Number(results["files"]);
  earlier.errors += errors.length;
  earlier.whole = whole;
  earlier.summary = addUp(earlier.summary, answer);
  earlier.shards.set(run.shard?.index ?? 0, answer);
  if (lookedAt === null || earlier.lookedAt === "everything") return;
  earlier.lookedAt = lookedAt === "everything" ? lookedAt : new Set([...(earlier.lookedAt ?? []), ...lookedAt]);
}

function findLookedAt(run: PreparedRun, { status }: Answer, whole: boolean): ExpectedRun["lookedAt"] {
  if (status === "superseded") return null;
  if (run.plan.mode === "blind") return new Set(run.found.map(({ issue }) => issue.path));
  if (whole) return "everything";
  const gone = run.gone === null || run.gone === "others" ? [] : run.gone;
  return new Set([...run.looked.keys(), ...gone]);
}

function addUp(one: Answer, other: Answer): Answer {
  const bases = [one.base, other.base].flatMap((base) => base ?? []);
  const sum = (name: Exclude<keyof Answer, "status" | "base">): number => one[name] + other[name];
  return {
    status: [one.status, other.status].includes("applied") ? "applied" : "superseded",
    base:
      bases.length === 2
        ? { new: sumOf(bases.map((base) => base.new)), fixed: sumOf(bases.map((base) => base.fixed)) }
        : null,
    new: sum("new"),
    resolved: sum("resolved"),
    set_aside: sum("set_aside"),
    fixed: sum("fixed"),
    file_deleted: sum("file_deleted"),
    rule_changed: sum("rule_changed"),
    suppressed: sum("suppressed"),
    // Of the one that came last.
    open: other.open,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
