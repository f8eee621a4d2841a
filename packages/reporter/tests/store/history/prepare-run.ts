import fc from "fast-check";

import { toRunScope } from "../../../src/runs/to-run-scope.js";
import type { RunRecord, RunShard } from "../../../src/store/store.js";
import { aRun } from "../records.js";
import { toFindings, toParseError, type Finding } from "./to-finding.js";
import { types, type BranchName, type Tree, type World } from "./world.js";

/** How somebody runs a check. */
export interface RunPlan {
  readonly branch: BranchName;
  /** `blind`: it cannot say what it evaluated; `other`: of another kind, over everything, and it finds nothing. */
  readonly mode: "whole" | "some" | "blind" | "other";
  /** Bits: which files a part is about, and which of them a rule crashes on. */
  readonly files: number;
  readonly crashes: number;
  readonly shards: number;
  /** Whether a part knows which files are gone. */
  readonly knowsDeleted: boolean;
  readonly isReversed: boolean;
  /** Completed in the same minute as the one before. */
  readonly isAtOnce: boolean;
  /** Kept, and delivered when somebody gets to it. */
  readonly waits: boolean;
  /** Details a request; 0: all at once. */
  readonly piece: number;
}

export const runPlans: fc.Arbitrary<RunPlan> = fc.record({
  branch: fc.constantFrom("main", "main", "topic"),
  mode: fc.constantFrom("whole", "whole", "whole", "some", "some", "some", "blind", "other"),
  files: fc.nat(63),
  crashes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(63) }),
  shards: fc.constantFrom(1, 1, 1, 2, 3),
  knowsDeleted: fc.boolean(),
  isReversed: fc.boolean(),
  isAtOnce: fc.constantFrom(false, false, false, true),
  waits: fc.constantFrom(false, false, true),
  piece: fc.constantFrom(0, 0, 1, 2),
});

/** A run, or one shard of it, as it was made: what follows is what the oracle judges by. */
export interface PreparedRun {
  readonly id: string;
  readonly plan: RunPlan;
  readonly tree: Tree;
  readonly shard: RunShard | null;
  readonly completedAt: number;
  readonly rules: Readonly<Record<string, string | null>>;
  readonly found: readonly Finding[];
  readonly silenced: readonly Finding[];
  /** By path, the types of issues that were really looked for. */
  readonly looked: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of files that are known to be gone, `"others"` for all but those that are there; `null`: nobody looked. */
  readonly gone: readonly string[] | "others" | null;
  /** Before its findings are known as anything. */
  readonly record: RunRecord;
}

const parseErrors = ["continuous/parse-error", "continuous/unexplained-suppression"];

export function prepareRun(world: World, plan: RunPlan): readonly PreparedRun[] {
  const tree = world.trees[plan.branch];
  if (!plan.isAtOnce) world.clock += 1;
  world.count += 1;
  const count = plan.mode === "whole" ? plan.shards : 1;
  const name = `${world.prefix} ${String(world.count)}`;
  return Array.from({ length: count }, (_, index) => {
    // Jobs of one run end one after the other.
    if (index > 0) world.clock += 1;
    return prepareShard(world, tree, plan, name, count === 1 ? null : { index: index + 1, count });
  });
}

function prepareShard(world: World, tree: Tree, plan: RunPlan, name: string, shard: RunShard | null): PreparedRun {
  const rules = tree.rules;
  const off = types.filter((type) => rules[type] === null);
  const selected = tree.files.filter(({ id }, n) => {
    if (plan.mode === "whole") return shard === null || Number(id.slice(1)) % shard.count === shard.index - 1;
    return plan.mode !== "other" && (plan.files >> (n % 6)) % 2 === 1;
  });
  const broken = selected.filter((file) => file.isBroken);
  const ran = new Map(
    selected
      .filter((file) => !file.isBroken)
      .map(({ name: path }, n) => {
        // A rule that crashes on a file says nothing about it.
        const crashed = (plan.crashes >> (n % 6)) % 2 === 1 ? types[n % 2] : undefined;
        return [path, new Set<string>(types.filter((type) => rules[type] !== null && type !== crashed))] as const;
      }),
  );
  const findings = selected.flatMap((file) => {
    if (file.isBroken) return [toParseError(file)];
    // Other options find less.
    const finds = ({ key, type }: { key: string; type: string }): boolean =>
      ran.get(file.name)?.has(type) === true && (rules[type] !== "2" || Number(key.slice(1)) % 2 === 0);
    return toFindings(file, file.defects.filter(finds));
  });
  const found = findings.filter(({ key }) => !tree.silenced.has(key));
  const silenced = findings.filter(({ key }) => tree.silenced.has(key));
  if (plan.isReversed) found.reverse();
  const existing = tree.files.map((file) => file.name);
  const missing = [...world.names.keys()].filter((path) => !existing.includes(path));
  const gone = plan.mode === "whole" ? "others" : plan.mode === "some" && plan.knowsDeleted ? missing : null;
  const looked = new Map(
    [...ran].map(([path, ofFile]) => [path, new Set<string>([...ofFile, ...off, ...parseErrors])] as const),
  );
  const evidence = {
    evaluated: ran,
    selected: selected.map((file) => file.name),
    unchecked: broken.map((file) => file.name),
    deleted: gone === null ? null : { paths: gone === "others" ? null : gone, existing_paths: existing },
  };
  const completedAt = world.clock;
  const scope = plan.mode === "other" ? { rectangles: [], deletions: null } : toRunScope(evidence, rules);
  const record = aRun(name, {
    branch: `${world.prefix}/${plan.branch}`,
    default_branch: `${world.prefix}/main`,
    ...(shard === null ? {} : { shard }),
    run_type: plan.mode === "other" ? "full" : "standards",
    // No hash, so git is not asked: the world knows what was renamed.
    commit_sha: "a commit",
    started_at: toTime(completedAt - 1),
    completed_at: toTime(completedAt),
    passed: ran.size,
    failed: found.length,
    skipped: broken.length,
    results: { files: selected.length, whole: plan.mode === "whole" || plan.mode === "other" },
    errors: broken.map((file) => ({ path: file.name })),
    issues: found.map(({ issue }) => issue),
    scope: plan.mode === "blind" ? null : scope,
    rules,
    suppressed: silenced.map(({ issue }) => issue.fingerprint),
  });
  return { id: record.run.id, plan, tree, shard, completedAt, rules, found, silenced, looked, gone, record };
}

export function toTime(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
}
