import type { State } from "../model/state.js";
import { analyseSelect } from "./analyse-select.js";
import type { Analysis } from "./scope.js";

/** A new analysis, in which nothing has been named yet. */
export function createAnalysis(state: State): Analysis {
  const analysis: Analysis = {
    state,
    refs: new Set(),
    select: (query, scope) => analyseSelect(analysis, query, scope),
  };
  return analysis;
}
