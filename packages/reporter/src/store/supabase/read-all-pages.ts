/** Rows a request asks for: what a project gives at most, unless it was configured otherwise. */
const pageSize = 1000;

/**
 * Reads page after page until one is empty, since a server may give fewer rows than it was asked for.
 *
 * @param readPage - Reads up to `size` rows after those read so far.
 * @param limit - Rows wanted at most.
 */
export async function readAllPages<T>(
  readPage: (after: readonly T[], size: number) => Promise<readonly T[]>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly T[]> {
  const rows: T[] = [];
  while (rows.length < limit) {
    const page = await readPage(rows, Math.min(pageSize, limit - rows.length));
    if (page.length === 0) break;
    rows.push(...page);
  }
  return rows;
}
