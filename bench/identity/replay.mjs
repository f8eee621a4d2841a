import { isLinted } from "./history.mjs";

/**
 * What a commit did, as matchers see it: files that it changed as they were and as they are, with what was found in them, and
 * which of them got another name.
 *
 * @param advance - Makes the tree that rules look at that of the commit.
 */
export async function replay(history, lint, { before, after, changes }, advance = () => undefined) {
  const pairs = changes.filter(({ from, to }) => isLinted(to ?? from));
  const texts = history.texts(pairs.flatMap(({ from, to }) => [`${before}:${from ?? ""}`, `${after}:${to ?? ""}`]));
  const read = pairs.flatMap(({ from, to }, at) => {
    const [old, now] = [texts[2 * at], texts[2 * at + 1]];
    // Too long, or not in the snapshot: neither side of it is looked at.
    const isMissing = (from !== undefined && old === undefined) || (to !== undefined && now === undefined);
    return isMissing ? [] : [{ change: pairs[at], from, to, old, now }];
  });
  const step = { commit: after, before: new Map(), after: new Map(), renames: new Map(), changes: [] };
  for (const { change, from, to, old } of read) {
    if (from !== undefined) step.before.set(from, { path: from, text: old, findings: await lint(from, old) });
    if (from !== undefined && to !== undefined && from !== to) step.renames.set(from, to);
    step.changes.push(change);
  }
  advance();
  for (const { to, now } of read) {
    if (to !== undefined) step.after.set(to, { path: to, text: now, findings: await lint(to, now) });
  }
  return step;
}

/** Whether a commit changed nothing but layout: white space, separators, brackets of grouping and quotes. */
export function isLayoutOnly({ before, after, changes }) {
  const fold = (text) => text.replaceAll(/[\s;,()'"`]+/gu, "");
  return (
    changes.length > 0 &&
    changes.every(({ from, to }) => from === to && fold(before.get(from).text) === fold(after.get(to).text))
  );
}
