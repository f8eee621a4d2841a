import { z } from "zod";

import { parseJson } from "./parse-json.js";
import type { ReadReport, TestCase, TestStatus } from "./report.js";
import { toErrorText } from "./to-error-text.js";

const message = z.object({ message: z.string().nullish() });
const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string().nullish(),
      status: z.string(),
      results: z.array(z.object({ duration: z.number(), error: message.nullish() })),
    }),
  ),
});

interface Suite {
  readonly title: string;
  readonly specs?: readonly z.output<typeof spec>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);
const schema = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(suite),
  errors: z.array(message.extend({ location: z.object({ file: z.string() }).nullish() })),
});

/** Reads Playwright's `json` report. Each project's run of a test is a test, as Playwright counts. */
export function parsePlaywrightReport(text: string, toPath: (file: string) => string | null): ReadReport {
  const parsed = parseJson(text, schema);
  if (!parsed.ok) return parsed;
  const { config, suites, errors } = parsed.value;
  const cases: TestCase[] = [];
  const add = ({ specs = [], suites: inner = [] }: Suite, above: readonly string[]): void => {
    for (const { title: name, file, tests } of specs) {
      for (const test of tests) {
        const project = test.projectName === "" || test.projectName == null ? [] : [`[${test.projectName}]`];
        const error = test.results.findLast((result) => result.error != null)?.error?.message;
        cases.push({
          name: [...project, ...above, name].join(" > "),
          file: toPath(`${config.rootDir}/${file}`),
          status: toStatus(test.status),
          duration: test.results.reduce((sum, { duration }) => sum + duration, 0),
          error: test.status === "unexpected" ? toErrorText(error ?? "It did not end as expected.") : null,
          ...(test.status === "flaky" ? { flaky: true } : {}),
        });
      }
    }
    for (const one of inner) add(one, [...above, one.title]);
  };
  for (const one of suites) add(one, []);
  const broken = errors.map(({ message: said, location }) => ({
    file: location == null ? null : toPath(location.file),
    error: toErrorText(said ?? "") || "Playwright failed outside of its tests, and does not say why.",
  }));
  return { ok: true, report: { cases, broken } };
}

function toStatus(status: string): TestStatus {
  if (status === "expected" || status === "flaky") return "passed";
  return status === "skipped" ? "skipped" : "failed";
}
