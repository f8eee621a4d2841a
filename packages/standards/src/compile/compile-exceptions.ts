import type { CompiledException } from "../compiled-standards.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { toList } from "./to-list.js";

/** Exceptions in force today, and those past their last day; both by standard, then line. */
export function compileExceptions(
  written: StandardsFile["exceptions"],
  today: string,
  lineOf: (index: number) => number,
): { readonly inForce: readonly CompiledException[]; readonly expired: readonly CompiledException[] } {
  const all = (written ?? [])
    .map(({ standard, items, paths, reason, until }, index): CompiledException => ({
      standard,
      items: toList(items),
      paths: toList(paths),
      reason: reason.trim(),
      until: until ?? null,
      line: lineOf(index),
    }))
    .sort((a, b) => (a.standard < b.standard ? -1 : a.standard > b.standard ? 1 : a.line - b.line));
  const isExpired = ({ until }: CompiledException): boolean => until !== null && until < today;
  return { inForce: all.filter((exception) => !isExpired(exception)), expired: all.filter(isExpired) };
}
