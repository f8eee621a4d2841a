import { findException, findServiceAt, type CatalogedService } from "@continuous/source";
import type { CompiledException, CompiledStandards, Severity } from "@continuous/standards";
import type { Linter } from "eslint";

import type { IssueRecord } from "../store/store.js";
import { findNamedItem, type NamedItem } from "./find-named-item.js";
import { textInRange, type TextRange } from "./text-in-range.js";
import { foldSpace, toFingerprint } from "./to-fingerprint.js";

/** One file's messages with all that turns them into issues. */
export interface LintedModule {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly messages: readonly Linter.LintMessage[];
  readonly suppressedMessages: readonly Linter.SuppressedLintMessage[];
  /** The services that this module exports. */
  readonly services: readonly CatalogedService[];
}

/** A finding that a disable comment or an exception silences. */
export interface SuppressedIssue {
  readonly issue: IssueRecord;
  readonly by: "comment" | "exception";
  /** Empty where none was given. */
  readonly reason: string;
}

export interface ModuleIssues {
  readonly issues: readonly IssueRecord[];
  readonly suppressed: readonly SuppressedIssue[];
}

/** What standards.yaml says of a rule. */
export interface RuleStandard {
  readonly standard: string;
  readonly severity: Severity;
}

/** Each rule that is switched on, by its id, with its standard. */
export function toRuleStandards(standards: CompiledStandards): ReadonlyMap<string, RuleStandard> {
  return new Map(
    standards.standards.flatMap((standard) =>
      standard.rules.map((rule) => [rule.id, { standard: standard.id, severity: rule.severity }] as const),
    ),
  );
}

/**
 * The messages of our rules, and of a file that does not parse, as issues. Messages of other rules (a comment may switch
 * one on) are left out.
 */
export function toIssues(module: LintedModule, standards: CompiledStandards): ModuleIssues {
  const standardOfRule = toRuleStandards(standards);
  const lines = module.text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const seen = new Map<string, number>();
  const toIssue = (message: Linter.LintMessage): IssueRecord | undefined => {
    const what = describe(message, standardOfRule);
    if (what === undefined) return undefined;
    const range = toRange(message);
    const item = what.standard === null ? undefined : findItem(module, what.standard, message);
    const item_name = item?.item_name ?? null;
    // Folded before equal ones are counted: two that differ in their layout alone are equal to the fingerprint.
    const flaggedText = foldSpace(textInRange(lines, range));
    const key = JSON.stringify([what.issue_type, item_name, flaggedText]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return {
      fingerprint: toFingerprint({
        issue_type: what.issue_type,
        path: module.path,
        item_name,
        flaggedText,
        occurrence,
      }),
      ...what,
      item_type: item?.item_type ?? null,
      item_name,
      path: module.path,
      line: range.line,
      column: range.column,
      end_line: range.endLine,
      end_column: range.endColumn,
      description: toDescription(message),
      suggested_fix: message.suggestions?.[0]?.desc ?? null,
    };
  };
  const exceptionOf = toExceptionOf(module, standards.exceptions);
  const issues: IssueRecord[] = [];
  const suppressed: SuppressedIssue[] = [];
  for (const message of module.messages) {
    const issue = toIssue(message);
    if (issue === undefined) continue;
    const exception = exceptionOf(issue);
    if (exception === undefined) issues.push(issue);
    else suppressed.push({ issue, by: "exception", reason: exception.reason });
  }
  for (const message of module.suppressedMessages) {
    const issue = toIssue(message);
    if (issue === undefined) continue;
    suppressed.push({ issue, by: "comment", reason: reasonOf(message) });
  }
  return { issues, suppressed };
}

/** A parser that ran out of stack says so in the engine's words. */
function toDescription(message: Linter.LintMessage): string {
  return message.fatal === true && /maximum call stack|too much recursion/iu.test(message.message)
    ? "Parsing error: the code nests deeper than the parser can follow, so this file was not checked"
    : message.message;
}

function describe(
  message: Linter.LintMessage,
  standardOfRule: ReadonlyMap<string, RuleStandard>,
): { issue_type: string; standard: string | null; severity: Severity } | undefined {
  if (message.fatal === true) return { issue_type: "continuous/parse-error", standard: null, severity: "critical" };
  const rule = message.ruleId === null ? undefined : standardOfRule.get(message.ruleId);
  return rule === undefined || message.ruleId === null ? undefined : { issue_type: message.ruleId, ...rule };
}

/** What a finding names, else the service that it stands in. */
function findItem(
  module: LintedModule,
  standard: string,
  { message, line }: Linter.LintMessage,
): NamedItem | undefined {
  const service = findServiceAt(module.services, line);
  return findNamedItem(standard, message) ?? (service && { item_type: "service", item_name: service.displayName });
}

/** A parser's error has a start alone, and some have no column, or no place at all: one that ran out of stack. */
function toRange(message: Partial<Linter.LintMessage>): TextRange {
  const line = Math.max(1, message.line ?? 1);
  const column = Math.max(1, message.column ?? 1);
  return { line, column, endLine: message.endLine ?? line, endColumn: message.endColumn ?? column };
}

/** Finds exceptions by standard and item, each once: a service may have as many exports as findings. */
function toExceptionOf(
  module: LintedModule,
  exceptions: readonly CompiledException[],
): (issue: IssueRecord) => CompiledException | undefined {
  const answers = new Map<string | null, Map<CatalogedService | string | undefined, CompiledException | undefined>>();
  return ({ standard, description, line, path }) => {
    const item = findNamedItem(standard, description)?.item_name ?? findServiceAt(module.services, line);
    const byItem = answers.get(standard) ?? new Map<typeof item, CompiledException | undefined>();
    answers.set(standard, byItem);
    if (!byItem.has(item)) {
      const ofStandard = exceptions.filter((exception) => exception.standard === standard);
      byItem.set(item, findException(ofStandard, namesOf(item), path));
    }
    return byItem.get(item);
  };
}

function namesOf(item: CatalogedService | string | undefined): readonly string[] {
  if (item === undefined) return [];
  return typeof item === "string" ? [item] : [item.displayName, item.name, ...item.exports];
}

function reasonOf(message: Linter.SuppressedLintMessage): string {
  return message.suppressions.map((suppression) => suppression.justification).find((reason) => reason !== "") ?? "";
}
