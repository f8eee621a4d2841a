import { pathToFileURL } from "node:url";

import type { SuiteRun } from "./suite-run.js";

type Told = Pick<SuiteRun, "cases" | "broken" | "error">;

/** What a run says, with paths relative to the root: the same on every machine, and of no concern where it was. */
export function withoutRoot<Run extends Told>(run: Run, root: string): Run {
  const url = `${pathToFileURL(root).href}/`;
  const clean = (text: string): string => text.replaceAll(url, "").replaceAll(`${root}/`, "");
  return {
    ...run,
    cases: run.cases.map((one) => (one.error === null ? one : { ...one, error: clean(one.error) })),
    broken: run.broken.map((one) => ({ ...one, error: clean(one.error) })),
    error: run.error === null ? null : clean(run.error),
  };
}
