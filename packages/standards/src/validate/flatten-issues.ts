import type { z } from "zod";

import { getAt } from "./get-at.js";

type Issue = z.core.$ZodIssue;

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
    // No two branches take the same kind of value, so at most one is left.
    const meant = branches.find((branch) => !branch.some(isWrongKind));
    return meant === undefined ? [issue] : meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  });
}

function isWrongKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value" || code === "invalid_union");
}
