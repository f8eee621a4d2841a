import type { z } from "zod";

import { getAt } from "./get-at.js";

type Issue = z.core.$ZodIssue;

/** How far a branch of a union is from what was written. Key mistakes weigh more: they point to another branch. */
const weightByCode: Readonly<Record<string, number>> = { unrecognized_keys: 1.5, invalid_key: 3 };

/**
 * Issues without unions: of each union that failed, the branch that was meant. A union stays where what was written is of
 * no kind that any branch takes.
 *
 * @param value - The value all paths start from.
 */
export function flattenIssues(issues: readonly Issue[], value: unknown): readonly Issue[] {
  return issues.flatMap((issue): readonly Issue[] => {
    if (issue.code !== "invalid_union") return [issue];
    const inner = getAt(value, issue.path);
    const branches = issue.errors.map((branch) => flattenIssues(branch, inner));
    const meant = branches
      .filter((branch) => !branch.some(isWrongKind))
      .sort((a, b) => weigh(a, inner) - weigh(b, inner))[0];
    return meant === undefined ? [issue] : meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  });
}

function isWrongKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value" || code === "invalid_union");
}

function weigh(branch: readonly Issue[], value: unknown): number {
  let weight = 0;
  for (const issue of branch) {
    const inner = getAt(value, issue.path);
    const isTooMuch = issue.code !== "custom" && issue.path.length > 0 && typeof inner === "object" && inner !== null;
    weight +=
      (weightByCode[issue.code] ?? 1) * (issue.code === "unrecognized_keys" ? issue.keys.length : 1) +
      (isTooMuch ? 2 : 0);
  }
  return weight;
}
