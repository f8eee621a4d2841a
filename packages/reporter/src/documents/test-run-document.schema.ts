import { z } from "zod";

import {
  countSchema,
  problemsSchema,
  rootSchema,
  schemaVersionSchema,
  timeSchema,
  toolSchema,
} from "./shared.schema.js";

const durationSchema = z.number().min(0).describe("Milliseconds.");
const percentSchema = z.number().min(0).max(100);

const countsSchema = z.object({ passed: countSchema, failed: countSchema, skipped: countSchema }).readonly();

const resultShape = {
  name: z.string(),
  path: z.string(),
  passed: z.boolean(),
  skipped: z.boolean().describe("Nothing of it was run: nobody knows whether it works."),
  error: z.string().exactOptional().describe("Why it failed, or was skipped, beside what its tests say."),
  duration: durationSchema,
  cached: z.literal(true).exactOptional().describe("Nothing that it depends on has changed since it last ran."),
  flaky: z.literal(true).exactOptional().describe("A test failed and then passed on the same content."),
  tests: countsSchema.describe("As many as the runner counts; of a pipeline, what was asked of it."),
};

/** What came of testing a service or asking a pipeline. */
export const testResultSchema = z.object(resultShape).readonly();

const failureSchema = z
  .object({ name: z.string(), path: z.string().nullable(), error: z.string() })
  .readonly()
  .describe("A test that failed; a file that failed outside of any test has an empty name.");

const suiteSchema = z
  .object({
    ...resultShape,
    runners: z.array(z.string()).readonly(),
    script: z
      .string()
      .nullable()
      .describe("The package script it is; null where a configuration alone says how to run it."),
    ran_at: timeSchema,
    failures: z.array(failureSchema).readonly(),
    flaky_tests: z.array(z.string()).readonly(),
  })
  .readonly();

/** How much of a service its tests cover. */
export const serviceCoverageSchema = z
  .object({
    name: z.string(),
    path: z.string(),
    percent: percentSchema.nullable().describe("null: missing, which is not zero."),
    methods: z
      .object({ exported: z.array(z.string()).readonly(), executed: z.array(z.string()).readonly() })
      .readonly(),
    required: percentSchema.nullable(),
    excepted: z.literal(true).exactOptional().describe("An exception of standards.yaml asks nothing of it."),
    measured_at: timeSchema.nullable(),
  })
  .readonly();

const coverageSchema = z
  .object({
    percent: percentSchema.nullable().describe("Of all lines that hold code in live files that any test loads."),
    measured_at: timeSchema.nullable().describe("The oldest of the numbers in it."),
    services: z.array(serviceCoverageSchema).readonly(),
    critical_paths: z
      .array(
        z
          .object({
            glob: z.string(),
            percent: percentSchema.nullable(),
            required: percentSchema.nullable(),
            measured_at: timeSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    missing: z
      .array(z.string())
      .readonly()
      .describe("Files of services and critical paths of which nothing is known, and something is asked."),
  })
  .readonly();

/** The definition of a `TestRunDocument`. */
export const testRunDocumentSchema = z
  .object({
    schemaVersion: schemaVersionSchema,
    tool: toolSchema,
    root: rootSchema,
    run: z
      .object({
        id: z.string(),
        branch: z.string(),
        timestamp: timeSchema,
        duration: durationSchema,
        recorded: z.boolean().describe("Whether a store has the run."),
        interrupted: z.boolean().describe("It was stopped: what it did not get to is not in it."),
        totals: countsSchema.describe(
          "Tests and what was asked of pipelines, each once; what failed outside of a test is one failure.",
        ),
        results: z
          .object({
            suites: z.array(suiteSchema).readonly().describe("What was run, by package."),
            services: z.array(testResultSchema).readonly(),
            pipelines: z.array(testResultSchema).readonly(),
            coverage: coverageSchema.nullable(),
          })
          .readonly(),
      })
      .readonly(),
    problems: problemsSchema,
  })
  .readonly()
  .meta({ title: "Test run", description: "What `test` prints with `--format json`." });
