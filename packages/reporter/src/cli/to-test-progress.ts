import type { SuiteProgress } from "@continuous/runners";

/** Which suites run now, how long they have, and how long it will take where that is known. */
export function toTestProgress({ done, total, running, elapsed, remaining }: SuiteProgress): string {
  const left = remaining === null || done === total ? "" : `, about ${toTime(Math.max(1000, remaining))} left`;
  const now = running.length === 0 ? "" : `; now: ${running.join(", ")}`;
  return `Tests of ${String(done)} of ${String(total)} packages are done after ${toTime(elapsed)}${left}${now}`;
}

function toTime(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${String(seconds)} s` : `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
