import { parseJunitXml, type JunitCase, type JunitSuite } from "./junit/parse-junit-xml.js";
import type { ReadReport, TestCase } from "./report.js";
import { toErrorText } from "./to-error-text.js";

type ToPath = (file: string) => string | null;

/** A suite that a test stands in. */
interface Place {
  /** Of the suite, or of one around it. */
  readonly file: string | undefined;
  /** Names of suites, outermost first. */
  readonly names: readonly string[];
}

/**
 * Reads a JUnit report, as every runner can write one.
 *
 * @param toPath - A path as the report has it, relative to the root; `null` for what is none.
 */
export function parseJunitReport(text: string, toPath: ToPath): ReadReport {
  const read = parseJunitXml(text);
  if (!read.ok) return read;
  const cases: TestCase[] = [];
  const add = (one: JunitSuite | string, above: Place): void => {
    if (typeof one === "string") return;
    const place = { file: one.file ?? above.file, names: [...above.names, one.name ?? ""] };
    for (const found of one.testcase ?? []) cases.push(toCase(found, place, toPath));
    for (const inner of one.testsuite ?? []) add(inner, place);
  };
  add(read.suite, { file: undefined, names: [] });
  return { ok: true, report: { cases: withFilesOfParents(cases), broken: [] } };
}

function toCase(found: JunitCase, { file: above, names }: Place, toPath: ToPath): TestCase {
  const { name, classname, time, failure, error, skipped } = found;
  const failed = failure ?? error;
  // Where no file is said, names of classes and suites often are one.
  const files = [found.file, above, classname, names.at(-1)].map((text) => toFile(text, toPath));
  const file = files.find((path) => path !== null) ?? null;
  const isFile = classname !== undefined && (isElsewhere(classname) || toFile(classname, toPath) !== null);
  const group = classname === undefined || classname === name || isFile ? "" : inReadingOrder(classname, names);
  const seconds = Number.parseFloat((time ?? "0").replaceAll(",", ""));
  return {
    name: group === "" ? name : `${group} > ${name}`,
    file,
    status: failed !== undefined ? "failed" : skipped !== undefined ? "skipped" : "passed",
    duration: Number.isFinite(seconds) ? seconds * 1000 : 0,
    error:
      failed === undefined
        ? null
        : toErrorText(failed.map(toWords).join("\n")) || "It failed; the report does not say why.",
  };
}

/** `null` for what only has a slash, as in `GET /users`. */
function toFile(text: string | undefined, toPath: ToPath): string | null {
  if (text === undefined || isElsewhere(text)) return null;
  return /\.[cm]?[jt]sx?$|[/\\][^/\\]*\.\w+$/u.test(text) ? toPath(text) : null;
}

/** A module of the runner, or of a registry: `ext:…`, `jsr:…`, `https://…`. */
function isElsewhere(text: string): boolean {
  return /^(?!file:)[a-z][a-z+.-]+:\S+$/iu.test(text);
}

/** Bun names the suites of a test innermost first. */
function inReadingOrder(classname: string, names: readonly string[]): string {
  const inner = names.map((_, index) => names.slice(index));
  const own = inner.find((suites) => suites.toReversed().join(" > ") === classname);
  return own?.join(" > ") ?? classname;
}

/** Steps that a library makes stand in the library's file (Deno's `describe`); what they are steps of stands in the test's. */
function withFilesOfParents(cases: readonly TestCase[]): readonly TestCase[] {
  const filesOf = new Map<string, Set<string>>();
  for (const { name, file } of cases) {
    if (file !== null) filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
  }
  return cases.map((one) => {
    if (one.file !== null) return one;
    const [parent = ""] = one.name.split(" > ", 1);
    const [file = null, ...others] = filesOf.get(parent) ?? [];
    return others.length === 0 ? { ...one, file } : one;
  });
}

function toWords(failure: NonNullable<JunitCase["failure"]>[number]): string {
  if (typeof failure === "string") return failure;
  const { message = "", "#text": text = "" } = failure;
  return text.includes(message) ? text : `${message}\n${text}`;
}
