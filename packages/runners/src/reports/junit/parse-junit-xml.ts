import { EntityDecoder } from "@nodable/entities";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { z } from "zod";

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

/** A test, as the report has it. */
export type JunitCase = z.output<typeof testCase>;

/** Tests and suites within a suite; one that is empty is a text. */
export interface JunitSuite {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
  readonly testsuite?: readonly (JunitSuite | string)[] | undefined;
  readonly testcase?: readonly JunitCase[] | undefined;
}

const suite: z.ZodType<JunitSuite> = z.lazy(() =>
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
  // Mocha writes `ö` and `"` as numbers, which are left as they are by default. Entities of a document's own are none of a report.
  entityDecoder: new EntityDecoder({ numericAllowed: true, onInputEntity: () => "block" }),
});

/** Reads the XML of a JUnit report. */
export function parseJunitXml(
  text: string,
): { readonly ok: true; readonly suite: JunitSuite | string } | { readonly ok: false; readonly reason: string } {
  let value: unknown;
  try {
    const fault = faultSchema.safeParse(SyntaxValidator.validate(text));
    if (fault.success) return { ok: false, reason: toReason(fault.data.err.msg) };
    value = parser.parse(text);
  } catch (error) {
    return { ok: false, reason: toReason(error instanceof Error ? error.message : String(error)) };
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, suite: parsed.data } : { ok: false, reason: "it is XML, but no JUnit report" };
}

function toReason(fault: string): string {
  return `it is no XML (${fault.trim().replace(/\.$/u, "")})`;
}
