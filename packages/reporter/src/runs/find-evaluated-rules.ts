import type { ESLint } from "eslint";

/**
 * Ids of the rules that ran on a file, as `stats` tells; `null` where nobody knows: without `stats`, for a file that does not
 * parse, and for one that ESLint ignores.
 */
export function findEvaluatedRules(result: ESLint.LintResult | undefined): ReadonlySet<string> | null {
  if (result?.stats === undefined || result.messages.some((message) => message.fatal === true)) return null;
  return new Set(result.stats.times.passes.flatMap((pass) => Object.keys(pass.rules ?? {})));
}
