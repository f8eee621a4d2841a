import { z } from "zod";

import { positionSchema } from "../documents/shared.schema.js";

/** At the root of the repository, in git. */
export const baselineFile = "continuous-baseline.json";

/** An issue that was there when the baseline was written, as far as it takes to know it again. No source text is in it. */
export const baselineIssueSchema = z
  .object({
    key: z.string().describe("By what the lines are sorted."),
    path: z.string(),
    issue_type: z.string(),
    line: positionSchema.describe("Where it stood when its line was written; it may have moved since."),
    column: positionSchema,
    description: z.string(),
    fingerprint: z.string(),
    identity: z
      .object({
        symbol: z.string(),
        text: z.string(),
        before: z.string(),
        after: z.string(),
        line: z.string().optional(),
        words: z.string(),
      })
      .readonly()
      .exactOptional()
      .describe("Hashes of the flagged text and of what stands around it."),
  })
  .readonly();

export type BaselineIssue = z.output<typeof baselineIssueSchema>;

/** What `continuous-baseline.json` holds. */
export interface Baseline {
  /** Sorted by key. */
  readonly issues: readonly BaselineIssue[];
  /** Keys of all issues that have a place in the file, those that are gone included. */
  readonly places: ReadonlySet<string>;
}
