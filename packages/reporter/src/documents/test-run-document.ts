import type { z } from "zod";

import type { testRunDocumentSchema } from "./test-run-document.schema.js";

/** What `test` prints. Public: change it only by adding. */
export type TestRunDocument = z.output<typeof testRunDocumentSchema>;

type TestResults = TestRunDocument["run"]["results"];

/** What came of testing a service or asking a pipeline. */
export type TestResult = TestResults["services"][number];

/** What came of running the tests of a package. */
export type SuiteResult = TestResults["suites"][number];

/** What tests cover, held against what standards.yaml asks for. */
export type CoverageReport = NonNullable<TestResults["coverage"]>;
