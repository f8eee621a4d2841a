/** How much Markdown a reader takes. */
export interface MarkdownRoom {
  readonly limit: number;
  readonly sizeOf: (text: string) => number;
}

/** One comment of GitHub: 65,536 characters. */
export const commentRoom: MarkdownRoom = { limit: 65_536, sizeOf: (text) => text.length };

/** The summary of one step of a job: 1 MiB, less what the step has written there already. */
export function toSummaryRoom(written: number): MarkdownRoom {
  return { limit: 1024 * 1024 - written, sizeOf: (text) => Buffer.byteLength(text) };
}
