/**
 * What tells a finding apart from others of its rule, whatever becomes of its lines. Kept with the issue, so that the next
 * run can match what it finds; no source text, only hashes of it.
 */
export interface IssueIdentity {
  /** The declarations around it, outermost first: `MailService.send`; empty at the top of a module. */
  readonly symbol: string;
  /** Hash of the flagged text, however it is laid out. */
  readonly text: string;
  /** Hashes of what stands before and after it in its file, however that is laid out. */
  readonly before: string;
  readonly after: string;
  /** Hash of the line that it begins on, and a sample of the words on it; rows of earlier versions have none. */
  readonly line?: string | undefined;
  /** A sample of the words in the flagged text, to tell how much of a text is still the same. */
  readonly words: string;
}
