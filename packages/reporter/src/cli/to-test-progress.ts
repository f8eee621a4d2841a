import type { SuiteProgress } from "@continuous/runners";

/** Which suites run now, and how long it will take where that is known. */
export function toTestProgress({ done, total, running, remaining }: SuiteProgress): string {
  const time = remaining === null ? "" : `, about ${String(Math.max(1, Math.round(remaining / 1000)))} s left`;
  return `Tests of ${String(done)} of ${String(total)} packages are done${time}; now: ${running.join(", ")}`;
}
