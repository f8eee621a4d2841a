import type { Problem } from "./problem.js";
import { renderProblems } from "./render/render-problems.js";

/** A configuration that cannot be used, with all that is wrong with it. For outermost layers; inside, problems are values. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly code = "configuration";
  readonly problems: readonly Problem[];
  /** What to do next. */
  readonly hint: string;

  /** @param text - The file's text, for code frames. */
  constructor(problems: readonly Problem[], text?: string) {
    const count = problems.length === 1 ? "a problem" : `${String(problems.length)} problems`;
    const path = problems[0]?.where.path ?? "standards.yaml";
    super(`${path} has ${count}:\n\n${renderProblems(problems, text)}`);
    this.problems = problems;
    this.hint = problems.length === 1 ? (problems[0]?.hint ?? "") : "Mend what is listed; each problem says how.";
  }
}
