import { z } from "zod";

const testCase = z.object({
  name: z.string(),
  file: z.string().nullable(),
  status: z.enum(["passed", "failed", "skipped"]),
  duration: z.number(),
  error: z.string().nullable(),
  flaky: z.literal(true).exactOptional(),
});
const file = z.object({
  path: z.string(),
  lines: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
  functions: z.array(z.object({ name: z.string(), line: z.number(), hits: z.number() }).readonly()).readonly(),
});

const problem = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  where: z.object({ path: z.string() }).readonly(),
});

/** What is remembered of a suite's last run. */
export const keptRunSchema = z.object({
  version: z.literal(1),
  /** Hash of all that the outcome depends on. */
  key: z.string(),
  /** ISO 8601, UTC. */
  ran_at: z.string(),
  /** Milliseconds. */
  duration: z.number(),
  passed: z.boolean(),
  /** The test files that it ran. Default: all of them. */
  files: z.array(z.string()).readonly().exactOptional(),
  cases: z.array(testCase).readonly(),
  /** `null`: coverage was not asked for, or not written. */
  coverage: z.array(file.readonly()).readonly().nullable(),
  /** Coverage was asked for. */
  measured: z.boolean(),
  /** Why coverage is not what was asked for. Default: it is. */
  problems: z.array(problem.readonly()).readonly().exactOptional(),
  /** Keys of the tests that failed on this content, in whatever run. */
  failed: z.array(z.string()).readonly(),
});

export type KeptRun = z.output<typeof keptRunSchema>;
