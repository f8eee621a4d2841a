import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { z } from "zod";

import type { ReadReport, TestCase } from "./report.js";
import { toErrorText } from "./to-error-text.js";

const outcome = z.array(
  z.union([z.string(), z.object({ message: z.string().optional(), "#text": z.string().optional() })]),
);
const testCase = z.object({
  name: z.string().catch(""),
  classname: z.string().optional(),
  file: z.string().optional(),
  time: z.string().optional(),
  failure: outcome.optional(),
  error: outcome.optional(),
  skipped: outcome.optional(),
});

interface Suite {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
  readonly testsuite?: readonly (Suite | string)[] | undefined;
  readonly testcase?: readonly z.output<typeof testCase>[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    name: z.string().optional(),
    file: z.string().optional(),
    testsuite: z.array(z.union([suite, z.string()])).optional(),
    testcase: z.array(testCase).optional(),
  }),
);
const schema = z.union([
  z.object({ testsuites: z.union([suite, z.string()]) }).transform(({ testsuites }) => testsuites),
  suite.refine(({ testsuite }) => testsuite !== undefined),
]);

/** Its types promise `true`; where the text is no XML, it says why. */
const faultSchema = z.object({ err: z.object({ msg: z.string() }) });

const lists = new Set(["testsuite", "testcase", "failure", "error", "skipped"]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  // Numbers and `true` in names are text.
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && lists.has(name),
});

/**
 * Reads a JUnit report, as every runner can write one.
 *
 * @param toPath - A path as the report has it, relative to the root; `null` for what is none.
 */
export function parseJunitReport(text: string, toPath: (file: string) => string | null): ReadReport {
  let value: unknown;
  try {
    const fault = faultSchema.safeParse(SyntaxValidator.validate(text));
    if (fault.success) return { ok: false, reason: toReason(fault.data.err.msg) };
    value = parser.parse(text);
  } catch (error) {
    return { ok: false, reason: toReason(error instanceof Error ? error.message : String(error)) };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: "it is XML, but no JUnit report" };
  const cases: TestCase[] = [];
  const add = (one: Suite | string, above: string | undefined): void => {
    if (typeof one === "string") return;
    const file = one.file ?? above;
    for (const found of one.testcase ?? []) cases.push(toCase(found, file, one.name, toPath));
    for (const inner of one.testsuite ?? []) add(inner, file);
  };
  add(parsed.data, undefined);
  return { ok: true, report: { cases, broken: [] } };
}

function toReason(fault: string): string {
  return `it is no XML (${fault.trim().replace(/\.$/u, "")})`;
}

function toCase(
  found: z.output<typeof testCase>,
  above: string | undefined,
  suiteName: string | undefined,
  toPath: (file: string) => string | null,
): TestCase {
  const { name, classname, file, time, failure, error, skipped } = found;
  const failed = failure ?? error;
  // Where no file is said, names of suites and classes often are one.
  const guess = [file, above, classname, suiteName].find(
    (text) => text !== undefined && /[/.][cm]?[jt]sx?$|\//u.test(text),
  );
  const seconds = Number.parseFloat((time ?? "0").replaceAll(",", ""));
  return {
    name: classname === undefined || classname === "" || classname === name ? name : `${classname} > ${name}`,
    file: guess === undefined ? null : toPath(guess),
    status: failed !== undefined ? "failed" : skipped !== undefined ? "skipped" : "passed",
    duration: Number.isFinite(seconds) ? seconds * 1000 : 0,
    error:
      failed === undefined
        ? null
        : toErrorText(failed.map(toWords).join("\n")) || "It failed; the report does not say why.",
  };
}

function toWords(failure: z.output<typeof outcome>[number]): string {
  if (typeof failure === "string") return failure;
  const { message = "", "#text": text = "" } = failure;
  return text.includes(message) ? text : `${message}\n${text}`;
}
