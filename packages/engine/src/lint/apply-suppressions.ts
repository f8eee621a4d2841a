import type { Linter } from "eslint";

/**
 * Leaves out what `eslint-suppressions.json` sets aside, as ESLint's command does and its `Linter` does not: errors alone, and of a rule
 * all or none. One more than were set aside, and all of them show.
 *
 * @param allowed - How many of each rule; of this file.
 */
export function applySuppressions(
  messages: readonly Linter.LintMessage[],
  allowed: ReadonlyMap<string, number> | undefined,
): readonly Linter.LintMessage[] {
  if (allowed === undefined || allowed.size === 0) return messages;
  const found = new Map<string, number>();
  for (const { ruleId, severity } of messages) {
    if (ruleId !== null && severity === 2) found.set(ruleId, (found.get(ruleId) ?? 0) + 1);
  }
  const isSetAside = (rule: string | null): boolean => {
    const count = rule === null ? undefined : found.get(rule);
    return rule !== null && count !== undefined && count <= (allowed.get(rule) ?? 0);
  };
  return messages.filter(({ ruleId }) => !isSetAside(ruleId));
}
