import { listDeadRuns } from "./list-dead-runs.js";
import { listDestinations } from "./list-destinations.js";
import { listSpool } from "./list-spool.js";

/** Runs that wait for any store, and runs that were set aside. */
export async function countWaiting(root: string): Promise<{ readonly waiting: number; readonly dead: number }> {
  const lists = await Promise.all((await listDestinations(root)).map((destination) => listSpool(root, destination)));
  return { waiting: lists.flat().length, dead: (await listDeadRuns(root)).length };
}
