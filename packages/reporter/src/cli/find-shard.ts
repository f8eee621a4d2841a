import type { RunShard } from "../store/store.js";
import { UsageError } from "./usage-error.js";

/** So many jobs nobody has; more is a slip. */
const mostShards = 1000;

/** Which of several jobs of one run this is: `2/4`. */
export function findShard(given: string | undefined, runId: string | undefined): RunShard | null {
  if (given === undefined) return null;
  const [, index = 0, count = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(given) ?? []).map(Number);
  if (index < 1 || index > count || count > mostShards) {
    throw new UsageError(
      `--shard ${given} is no shard.`,
      `Give its number and how many there are, such as --shard 2/4; at most ${String(mostShards)}.`,
    );
  }
  if (runId === undefined) {
    throw new UsageError(
      "--shard needs --run-id: the shards of one run are known by it, and add up.",
      "Make one UUID before the jobs start, and give it to each of them.",
    );
  }
  return { index, count };
}
