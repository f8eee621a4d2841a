import type { Problem } from "@continuous/standards";

import { UsageError } from "./usage-error.js";

/** What was asked for cannot be done: every reason in one message. */
export function throwProblems(problems: readonly Problem[]): never {
  throw new UsageError(
    problems.map((problem) => problem.message).join("\n"),
    [...new Set(problems.map((problem) => problem.hint))].join("\n"),
  );
}
