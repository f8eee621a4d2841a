/** A kept run's file name: its time first, so that names sort as runs were kept. */
export function toSpoolName(keptAt: Date, runId: string): string {
  return `${keptAt.toISOString().replaceAll(/[-:.]/gu, "")}-${runId}.json.gz`;
}
