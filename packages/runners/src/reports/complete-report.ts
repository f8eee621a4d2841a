import { stripVTControlCharacters } from "node:util";

import type { RunnerKind } from "../suites/suite.js";
import type { Breakage, ReadReport } from "./report.js";
import { toErrorText } from "./to-error-text.js";

/** What a runner counts in its last line, and the files that it says failed outside of their tests. */
interface Summary {
  readonly failed: number;
  readonly broken: readonly { readonly file: string; readonly error: string }[];
}

const summaries: Partial<Record<RunnerKind, (output: string) => Summary | undefined>> = {
  bun: readBunSummary,
  deno: readDenoSummary,
};

/**
 * Adds what the JUnit reports of Bun and Deno leave out: files that fail outside of their tests, which both count in their last
 * lines alone. Nothing that a test prints can stand after those; and they only add to what failed, never take from it.
 *
 * @param code - The runner's exit code.
 * @param output - What it printed.
 */
export function completeReport(
  kind: RunnerKind,
  read: ReadReport,
  { code, output }: { readonly code: number | null; readonly output: string },
  toPath: (file: string) => string | null,
): ReadReport {
  const summary = code === 1 ? summaries[kind]?.(stripVTControlCharacters(output)) : undefined;
  // Where no file gets as far as a test, Bun writes no report.
  const isUnwritten = !read.ok && kind === "bun" && read.isMissing === true && (code === 0 || summary !== undefined);
  const report = read.ok ? read.report : isUnwritten ? { cases: [], broken: [] } : undefined;
  if (report === undefined) return read;
  if (summary === undefined) return { ok: true, report };
  const { cases } = report;
  const left = summary.failed - cases.filter(({ status }) => status === "failed").length;
  if (left <= 0) return { ok: true, report };
  const named = summary.broken.map(({ file, error }) => ({ file: toPath(file), error: toErrorText(error) }));
  const unnamed = { file: null, error: `A file failed outside of its tests, and ${kind}'s report does not name it.` };
  const broken: readonly Breakage[] = named.length === left ? named : Array.from({ length: left }, () => unnamed);
  return { ok: true, report: { cases, broken } };
}

function readBunSummary(output: string): Summary | undefined {
  const failed = [...output.matchAll(/^ *(\d+) fail\n(?: *\d+ .*\n)*Ran \d+ tests? across \d+ files?\./gmu)].at(
    -1,
  )?.[1];
  if (failed === undefined) return undefined;
  const rule = "-{20,}";
  const block = new RegExp(
    `^(?:::group::)?(.+):\\n+# Unhandled error between tests\\n${rule}\\n([^]*?)\\n${rule}$`,
    "gmu",
  );
  const broken = [...output.matchAll(block)].map(([, file = "", error = ""]) => ({ file, error }));
  return { failed: Number(failed), broken };
}

function readDenoSummary(output: string): Summary | undefined {
  const last = [...output.matchAll(/^FAILED \| .*? \| (\d+) failed(?: \((\d+) steps?\))?/gmu)].at(-1);
  if (last === undefined) return undefined;
  const said = output.slice(output.lastIndexOf("\n ERRORS \n"), last.index);
  const heading = / \(uncaught error\)\n(?=error: )/u;
  const [, ...errors] = said.split(heading);
  const files = [...said.matchAll(/^(.+) \(uncaught error\)\nerror: /gmu)].map(([, file = ""]) => file);
  const broken = files.map((file, index) => ({ file, error: errors[index]?.split("\n\n", 1)[0] ?? "" }));
  return { failed: Number(last[1]) + Number(last[2] ?? 0), broken };
}
