import type { Baseline } from "../../src/baseline/baseline.js";
import { findKnown } from "../../src/baseline/find-known.js";
import { parseBaseline } from "../../src/baseline/parse-baseline.js";
import { renderBaseline } from "../../src/baseline/render-baseline.js";
import { updateBaseline } from "../../src/baseline/update-baseline.js";
import type { IssueRecord } from "../../src/store/store.js";
import { findDrops } from "../identity/findings.js";

const fileCount = 4;
const functionsInFile = 10;

/** Functions that may have an issue, and how often the code of each was edited. */
export type Tree = ReadonlyMap<number, number>;

export const allFunctions: readonly number[] = Array.from({ length: fileCount * functionsInFile }, (_, id) => id);

const paths = Array.from({ length: fileCount }, (_, file) => `src/file-${String(file)}.ts`);

/** What a check finds in the tree. */
export function findingsOf(tree: Tree): readonly IssueRecord[] {
  return Array.from({ length: fileCount }, (_, file) => {
    const functions = allFunctions.slice(file * functionsInFile, (file + 1) * functionsInFile).map((id) => {
      const edits = tree.get(id);
      const body = edits === undefined ? "keep()" : `drop("${String(id)}", ${"1 + ".repeat(edits)}1)`;
      return `export function call${String(id)}() {\n  ${body};\n}\n`;
    });
    return findDrops(paths[file] ?? "", functions.join("\n"));
  }).flat();
}

/** What a check of all files says of the issues in a baseline. */
export function compare(
  baseline: Baseline,
  issues: readonly IssueRecord[],
): ReturnType<typeof findKnown<Baseline["issues"][number]>> {
  const evaluated = new Map(paths.map((path) => [path, new Set<string>()]));
  const evidence = { evaluated, selected: paths, unchecked: [], deleted: null };
  return findKnown(baseline.issues, { issues, suppressed: [], evidence }, { renames: new Map(), isGone: () => false });
}

/** The file after `--update-baseline`. */
export function update(text: string | null, tree: Tree): string {
  const earlier = text === null ? { issues: [], places: new Set<string>() } : parse(text);
  const issues = findingsOf(tree);
  return renderBaseline(updateBaseline(earlier, { issues, ...compare(earlier, issues) }, true).baseline);
}

export function parse(text: string): Baseline {
  const parsed = parseBaseline(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.baseline;
}
