import type { Linter } from "eslint";

/**
 * What a rule says of a place, as ESLint says it. Lines and columns start at 1, columns count UTF-16 units. Plain data.
 */
export interface Finding {
  /** `continuous/singleton-pattern`; `null` for a disable comment that silences nothing. */
  readonly rule: string | null;
  readonly message: string;
  /** ESLint's: 2 is an error, 1 a warning. */
  readonly severity: 1 | 2;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What would mend it; the ranges count UTF-16 units from the start of the text. */
  readonly suggestions: readonly { readonly title: string; readonly fix: Linter.LintMessage["fix"] & object }[];
}

/** A rule that threw. Its findings in this file are missing; those of the other rules are not. */
export interface RuleCrash {
  readonly rule: string;
  readonly message: string;
}

/** What the rules said of one text. */
export interface LintedText {
  readonly findings: readonly Finding[];
  /** Why the text could not be parsed, and where; the rules did not run then. A text that no rule would look at is not parsed. */
  readonly parseError: { readonly message: string; readonly line: number; readonly column: number } | null;
  /** Rules that were stopped because the budget was spent: what they would have said is missing. Sorted. */
  readonly partial: readonly string[];
  readonly crashes: readonly RuleCrash[];
}
