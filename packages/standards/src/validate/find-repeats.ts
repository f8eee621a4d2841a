import type { DescribedIssue } from "./describe-issue.js";
import { getAt } from "./get-at.js";

/** Lists in which a name may stand once. */
const listsOfNames: readonly (readonly string[])[] = [
  ["services", "required"],
  ["database", "naming"],
  ["database", "required_columns"],
  ["database", "required_columns", "columns"],
  ["pipelines", "required"],
  ["pipelines", "required", "commands"],
];

/** Names that stand twice in a list, where only one could hold. */
export function findRepeats(root: unknown): readonly DescribedIssue[] {
  return listsOfNames.flatMap((path) => {
    const list = getAt(root, path);
    if (!Array.isArray(list)) return [];
    const seen = new Set<string>();
    return list.flatMap((entry: unknown, index) =>
      namesOf(entry).flatMap((name): readonly DescribedIssue[] => {
        if (!seen.has(name)) {
          seen.add(name);
          return [];
        }
        const message = `\`${name}\` stands in \`${path.join(".")}\` a second time.`;
        return [{ code: "repeated-name", message, hint: "Keep the one that is meant.", path: [...path, index] }];
      }),
    );
  });
}

function namesOf(entry: unknown): readonly string[] {
  if (typeof entry === "string") return [entry];
  return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? Object.keys(entry) : [];
}
