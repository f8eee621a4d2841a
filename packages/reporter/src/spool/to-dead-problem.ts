import type { Problem } from "@continuous/standards";

import type { DeadRun } from "./set-aside.js";

/** A run that no store will take, for a person. */
export function toDeadProblem({ path, message, hint }: DeadRun, isOwn: boolean): Problem {
  const which = isOwn ? "The run was not recorded" : "A run that was kept earlier cannot be recorded";
  return {
    code: "run-set-aside",
    message: `${which}: ${message} It was set aside, with this reason.`,
    hint,
    where: { path },
  };
}
