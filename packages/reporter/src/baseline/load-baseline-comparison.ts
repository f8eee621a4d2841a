import { readGit } from "../git/read-git.js";
import { baselineFile, type Baseline } from "./baseline.js";
import type { Comparison } from "./comparison.js";

/** The issues of a baseline, known when the file was last committed. */
export async function loadBaselineComparison(root: string, baseline: Baseline): Promise<Comparison> {
  return {
    kind: "baseline",
    name: baselineFile,
    branch: null,
    known: baseline.issues,
    setAside: new Set(),
    commit: await readGit(root, ["rev-list", "--max-count=1", "HEAD", "--", baselineFile]),
    unread: null,
    problems: [],
  };
}
