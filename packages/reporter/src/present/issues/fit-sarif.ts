import { gzipSync } from "node:zlib";

/** What GitHub code scanning takes of one run, and what it shows of that. */
export const sarifLimits = { results: 25_000, shown: 5_000, compressedBytes: 10_000_000 } as const;

/**
 * The longest report that code scanning takes whole. What goes over one of its limits is refused with all that is in it, so
 * results are left out from the end.
 *
 * @param render - The report with the first `count` results.
 * @param bytes - What it may be, compressed.
 */
export function fitSarif(
  all: number,
  render: (count: number) => string,
  bytes: number = sarifLimits.compressedBytes,
): string {
  let count = Math.min(all, sarifLimits.results);
  for (;;) {
    const text = render(count);
    const size = compressedSize(text, bytes);
    if (size <= bytes || count === 0) return text;
    // Results differ in length: a little less than what the average says, so that few tries are needed.
    count = Math.floor(count * Math.min((bytes / size) * 0.95, 0.95));
  }
}

/** A text is never longer compressed, but for some bytes a block: most need not be compressed to know that they fit. */
function compressedSize(text: string, bytes: number): number {
  const plain = Buffer.byteLength(text);
  return plain <= bytes * 0.99 ? plain : gzipSync(text).byteLength;
}
