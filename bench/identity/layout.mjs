import { groupBy } from "@continuous/source";
import { format } from "prettier";

/** Files of a repository that are laid out anew. */
const mostFiles = 200;

/** Far from what most projects have. */
const otherLayout = {
  printWidth: 60,
  tabWidth: 3,
  useTabs: false,
  semi: false,
  trailingComma: "none",
  arrowParens: "avoid",
};

/** As many of a list as are laid out, from all over it. */
export function sampleFiles(list) {
  return list.filter((_, at) => at % Math.ceil(list.length / mostFiles) === 0);
}

/** What a formatter with other settings would make of a commit's tree, as a step like any other. */
export async function layOutAnew(history, lint, commit, paths) {
  const step = { commit: "laid out anew", before: new Map(), after: new Map(), renames: new Map(), changes: [] };
  const some = sampleFiles(paths);
  for (const [at, text] of history.texts(some.map((path) => `${commit}:${path}`)).entries()) {
    const path = some[at];
    const now = text === undefined ? undefined : await formatOtherwise(path, text);
    if (now === undefined) continue;
    step.before.set(path, { path, text, findings: await lint(path, text) });
    step.after.set(path, { path, text: now, findings: await lint(path, now) });
    step.changes.push({ from: path, to: path, hunks: [] });
  }
  return step;
}

async function formatOtherwise(path, text) {
  try {
    return await format(text, { ...otherLayout, singleQuote: text.includes('"'), filepath: path });
  } catch {
    // What does not parse cannot be laid out.
    return undefined;
  }
}

/**
 * A formatter keeps findings in their order, so the nth of a rule in a file is the nth. Where there are not as many as before,
 * the rule counts lines or comments, and what it finds did change.
 */
export function findOrderTruth({ before, after, changes }) {
  const truth = new Map();
  let counted = 0;
  for (const { from, to } of changes) {
    if (from === undefined || to === undefined) continue;
    const [olds, nows] = [before.get(from), after.get(to)].map(({ findings }) =>
      groupBy(
        findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
        ({ issue_type }) => issue_type,
      ),
    );
    for (const [rule, findings] of nows) {
      const issues = olds.get(rule) ?? [];
      if (issues.length !== findings.length) counted += Math.abs(issues.length - findings.length);
      else for (const [at, finding] of findings.entries()) truth.set(finding, issues[at]);
    }
  }
  return { truth, counted };
}
