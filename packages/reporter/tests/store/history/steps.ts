import fc from "fast-check";
import { expect } from "vitest";

import { edits, editTree, type Edit } from "./edit-tree.js";
import { compareStore } from "./compare-store.js";
import { deliverRun } from "./deliver-run.js";
import type { HistoryStore } from "./history-store.js";
import type { Oracle } from "./oracle.js";
import { prepareRun, runPlans, toTime, type RunPlan } from "./prepare-run.js";
import { pick, type World } from "./world.js";

export interface History {
  readonly world: World;
  readonly oracle: Oracle;
}

type Step = fc.AsyncCommand<History, HistoryStore>;

function aStep(
  name: string,
  given: object,
  run: (history: History, real: HistoryStore) => Promise<void>,
  check: (history: Readonly<History>) => boolean = () => true,
): Step {
  return { check, run, toString: () => `${name}${JSON.stringify(given)}` };
}

const numbers = fc.nat(60);

function toEdit(edit: Edit): Step {
  return aStep("edit", edit, ({ world }) => {
    editTree(world, edit);
    return Promise.resolve();
  });
}

function toRun(plan: RunPlan): Step {
  return aStep("run", plan, async ({ world, oracle }, real) => {
    const shards = prepareRun(world, plan);
    const [first, ...rest] = plan.isReversed ? shards.toReversed() : shards;
    // One shard at once, the others when they come: what happens in between may be anything.
    world.pending.push(...(plan.waits ? shards : rest));
    if (!plan.waits && first !== undefined) await deliverRun(real, world, oracle, first);
    await compareStore(real, world, oracle);
  });
}

function toDelivery(nth: number): Step {
  const run = async ({ world, oracle }: History, real: HistoryStore): Promise<void> => {
    const [prepared] = world.pending.splice(nth % world.pending.length, 1);
    await deliverRun(real, world, oracle, prepared!);
    await compareStore(real, world, oracle);
  };
  return aStep("deliver", { nth }, run, ({ world }) => world.pending.length > 0);
}

/** Sent once more: after a lost answer, or by a job that is repeated for the same commit at another time. */
function toRepetition({ nth, isLater }: { readonly nth: number; readonly isLater: boolean }): Step {
  const run = async ({ world, oracle }: History, real: HistoryStore): Promise<void> => {
    const prepared = pick(world.sent, nth)!;
    const time = toTime(world.clock + 1);
    const record = { ...prepared.record, run: { ...prepared.record.run, started_at: time, completed_at: time } };
    await deliverRun(real, world, oracle, isLater ? { ...prepared, record } : prepared);
    await compareStore(real, world, oracle);
  };
  return aStep("again", { nth, isLater }, run, ({ world }) => world.sent.length > 0);
}

function toStranger(nth: number): Step {
  const run = async ({ world, oracle }: History, real: HistoryStore): Promise<void> => {
    const { record } = pick(world.sent, nth)!;
    const other = { ...record, run: { ...record.run, results: { ...record.run.results, another: true } } };
    await expect(real.store.recordRun(other)).rejects.toMatchObject({ code: "store-rejected" });
    await compareStore(real, world, oracle);
  };
  return aStep("another run of the same id", { nth }, run, ({ world }) => world.sent.length > 0);
}

function toMark({ nth, as }: { readonly nth: number; readonly as: "ignored" | "false_positive" | "fixed" }): Step {
  const run = async ({ world, oracle }: History, real: HistoryStore): Promise<void> => {
    const row = pick(oracle.rows, nth)!;
    const isElsewhere = oracle
      .tracked(row.branch)
      .some((other) => other.key === row.key && other.fingerprint !== row.fingerprint);
    // Then there would be two of it, and nobody could say which one the next finding is.
    if (isElsewhere) return;
    world.clock += 1;
    const mark = { id: row.id, resolution: as, reason: "So we decided.", marked_at: toTime(world.clock) };
    const counts = oracle.mark(row, as, world.clock);
    const outcome = await real.store.markIssue(mark);
    expect(outcome).toMatchObject(counts === row ? { status: "marked" } : { status: "superseded", newest: counts.id });
    await compareStore(real, world, oracle);
  };
  return aStep("mark", { nth, as }, run, ({ oracle }) => oracle.rows.length > 0);
}

/** A part is made and waits, the code changes, a part of it is checked again, and then the first one arrives. */
function toOvertaken(given: {
  readonly late: RunPlan;
  readonly changes: readonly Edit[];
  readonly newer: RunPlan;
}): Step {
  const run = async ({ world, oracle }: History, real: HistoryStore): Promise<void> => {
    const prepare = (plan: RunPlan): (() => Promise<void>) => {
      const shards = prepareRun(world, plan);
      return async () => {
        for (const shard of shards) await deliverRun(real, world, oracle, shard);
        await compareStore(real, world, oracle);
      };
    };
    const late = prepare(given.late);
    for (const change of given.changes) editTree(world, change);
    const newer = prepare({ ...given.newer, branch: given.late.branch });
    await newer();
    await late();
  };
  return aStep("overtaken", given, run);
}

const overtaken = fc.record({
  late: runPlans,
  changes: fc.array(edits, { maxLength: 4 }),
  newer: runPlans.map((plan) => ({ ...plan, mode: plan.mode === "whole" ? ("some" as const) : plan.mode })),
});
const marks = fc.record({ nth: numbers, as: fc.constantFrom("ignored", "ignored", "false_positive", "fixed") });
const repetitions = fc.record({ nth: numbers, isLater: fc.boolean() });

/** Histories of so many steps at most: a third of them are edits, a third runs, the rest what else happens to a store. */
export function toHistories(steps: number, replayPath?: string): fc.Arbitrary<Iterable<Step>> {
  const [edit, run, delivery] = [edits.map(toEdit), runPlans.map(toRun), numbers.map(toDelivery)];
  const others = [
    delivery,
    overtaken.map(toOvertaken),
    overtaken.map(toOvertaken),
    marks.map(toMark),
    repetitions.map(toRepetition),
    numbers.map(toStranger),
  ];
  return fc.commands([edit, edit, edit, edit, run, run, run, run, ...others], {
    maxCommands: steps,
    size: "max",
    ...(replayPath === undefined ? {} : { replayPath }),
  });
}
