import type { Problem } from "@continuous/standards";
import { z } from "zod";

import { compareText } from "../documents/compare-text.js";
import { baselineFile, baselineIssueSchema, type Baseline, type BaselineIssue } from "./baseline.js";

export type ParsedBaseline =
  { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly problem: Problem };

/** Strings between the issues hold places; what other strings say is nothing to this version. */
const baselineSchema = z.object({ schemaVersion: z.literal(1), issues: z.array(z.union([z.string(), z.unknown()])) });
const place = /^(?<key>[0-9a-f-]+) [[\]]$/u;

const anew = "Restore it from git, or remove it and write it anew with `continuous check standards --update-baseline`.";

/** Reads the text of `continuous-baseline.json`. An issue that two branches have added is one issue. */
export function parseBaseline(text: string): ParsedBaseline {
  const conflict = /^(?:<{7}|={7}|>{7})(?: |\r?$)/mu.exec(text);
  if (conflict !== null) {
    return toProblem(
      "holds the marks of a merge that was not finished",
      "Take either side (`git checkout --ours continuous-baseline.json`), then run `continuous check standards --update-baseline`.",
      text.slice(0, conflict.index).split("\n").length,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return toProblem(`is no JSON: ${error instanceof Error ? error.message : String(error)}`, anew);
  }
  const version = z.object({ schemaVersion: z.number().gt(1) }).safeParse(value);
  if (version.success) {
    return toProblem(
      `was written by a newer version of continuous (its schemaVersion is ${String(version.data.schemaVersion)})`,
      "Update continuous, here and wherever the file is read.",
    );
  }
  const parsed = baselineSchema.safeParse(value);
  if (!parsed.success) return toProblem(`is not what it must be: ${sayFirst(parsed.error)}`, anew);
  return toBaseline(parsed.data.issues);
}

function toBaseline(lines: readonly unknown[]): ParsedBaseline {
  const issues = new Map<string, BaselineIssue>();
  const places = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (typeof line === "string") {
      const key = place.exec(line)?.groups?.["key"];
      if (key !== undefined) places.add(key);
      continue;
    }
    if (!isIssue(line)) return toProblem(`is not what it must be: issues[${String(index)}] ${sayWhy(line)}`, anew);
    places.add(line.key);
    if (!issues.has(line.fingerprint)) issues.set(line.fingerprint, line);
  }
  return {
    ok: true,
    baseline: { issues: [...issues.values()].sort((a, b) => compareText(a.key, b.key)), places },
  };
}

/** Kept as it is, with what a newer version may have put into it: a line that is not written anew must not change. */
function isIssue(line: unknown): line is BaselineIssue {
  return baselineIssueSchema.safeParse(line).success;
}

function sayWhy(line: unknown): string {
  const { error } = baselineIssueSchema.safeParse(line);
  return error === undefined ? "" : sayFirst(error);
}

function sayFirst(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "it has another form";
  return `${issue.path.length === 0 ? "" : `${issue.path.join(".")}: `}${issue.message}`;
}

function toProblem(what: string, hint: string, line?: number): ParsedBaseline {
  const where = { path: baselineFile, ...(line === undefined ? {} : { line }) };
  const at = line === undefined ? "" : ` (line ${String(line)})`;
  return { ok: false, problem: { code: "bad-baseline", message: `${baselineFile} ${what}${at}.`, hint, where } };
}
