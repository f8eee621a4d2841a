import { groupBy } from "@continuous/source";

/** Labels by repository. */
export function parseLabels(text) {
  const rows = text.trim().split("\n").slice(1);
  return groupBy(
    rows.map((row) => {
      const [repository, commit, rule, at, was, path] = row.split("\t");
      return { repository, commit, rule, at, was: was === "new" ? null : was, path };
    }),
    ({ repository }) => repository,
  );
}

/**
 * What people say became of findings on lines that a commit edited, read without knowing what any matcher says: by finding,
 * the issue that it is, or `null` for one that is new. Labels name places, not code.
 */
export function findLabels(labels, { commit, before, after, changes }) {
  const found = new Map();
  for (const label of labels) {
    if (!commit.startsWith(label.commit)) continue;
    const change = changes.find(({ to }) => to === label.path);
    const finding = findAt(after.get(label.path), label.rule, label.at);
    if (change === undefined || finding === undefined) throw new Error(`No such finding: ${JSON.stringify(label)}`);
    const issue = label.was === null ? null : findAt(before.get(change.from), label.rule, label.was);
    if (issue === undefined) throw new Error(`No such issue: ${JSON.stringify(label)}`);
    found.set(finding, issue);
  }
  return found;
}

function findAt(file, rule, place) {
  return file?.findings.find(({ issue_type, line, column }) => issue_type === rule && `${line}:${column}` === place);
}
