import type { Linter } from "eslint";

import type { Finding, LintedText } from "./finding.js";
import type { GuardReport } from "./guard-rules.js";

/** What ESLint's `Linter` said of a text, as findings. */
export function toLintedText(messages: readonly Linter.LintMessage[], report: GuardReport): LintedText {
  const fatal = messages.find((message) => message.fatal === true);
  return {
    findings: messages.flatMap((message) => (isShown(message, report) ? [toFinding(message)] : [])),
    parseError:
      fatal === undefined
        ? null
        : { message: fatal.message, line: atLeastOne(fatal.line), column: atLeastOne(fatal.column) },
    ...report,
  };
}

/**
 * ESLint has messages of its own, with no rule and even with no place: a file that no config is for is at line 0, which editors trip
 * over. A disable comment is only known to silence nothing where it names a rule of ours, and every one of them ran.
 */
function isShown({ ruleId, line, message, fatal }: Linter.LintMessage, { partial, crashes }: GuardReport): boolean {
  if (fatal === true || !(line >= 1)) return false;
  if (ruleId !== null) return ruleId.startsWith("continuous/");
  return partial.length === 0 && crashes.length === 0 && isUnusedDirective(message);
}

function isUnusedDirective(message: string): boolean {
  return /^Unused eslint-(?:disable|enable) directive \(.*'continuous\//u.test(message);
}

function toFinding(message: Linter.LintMessage): Finding {
  const { ruleId, severity, line, column, endLine = line, endColumn = column, suggestions = [], fix } = message;
  const own = fix === undefined ? [] : [{ title: "Remove the comment", fix }];
  return {
    rule: ruleId,
    message: message.message,
    severity: severity === 2 ? 2 : 1,
    line,
    column,
    endLine,
    endColumn,
    suggestions: [...own, ...suggestions.map(({ desc, fix: edit }) => ({ title: desc, fix: edit }))],
  };
}

function atLeastOne(number: number): number {
  return Math.max(1, number);
}
