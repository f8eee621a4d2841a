import { matchIssues } from "../../packages/reporter/dist/workshop.js";

/**
 * Follows findings through a history, run after run, each known by what the run before saw of it. At the end they are matched
 * once with what was first seen of them: what becomes of an issue whose identity is never brought up to date.
 */
export function createChain() {
  /** By finding of the last step, what was first seen of it. */
  let first = new Map();
  const files = new Map();
  const names = new Map();
  return {
    add({ before, after, changes }, links) {
      for (const [path, { findings }] of before) {
        if (!files.has(path)) for (const finding of findings) first.set(finding, { finding, path, edits: 0 });
      }
      const next = new Map();
      for (const { from, to } of changes) {
        for (const finding of after.get(to)?.findings ?? []) {
          const origin = first.get(links.get(finding));
          next.set(finding, origin ? { ...origin, edits: origin.edits + 1 } : { finding, path: to, edits: 0 });
        }
        const name = names.get(from) ?? from;
        if (from !== undefined) files.delete(from);
        if (to === undefined) continue;
        files.set(to, after.get(to).findings);
        names.set(to, from === undefined ? to : name);
      }
      first = new Map([...first, ...next]);
    },
    /** By how often an issue's file was edited: how many issues were followed, and how many are still known by their first sight. */
    count() {
      const counts = new Map();
      for (const [path, findings] of files) {
        const origins = findings.flatMap((finding) => first.get(finding) ?? []);
        const renames = new Map([[names.get(path), path]]);
        const isGone = (old) => old !== path;
        const links = matchIssues([...new Set(origins.map((origin) => origin.finding))], findings, { renames, isGone });
        for (const finding of findings) {
          const origin = first.get(finding);
          if (origin === undefined || origin.edits === 0) continue;
          const bucket = origin.edits >= 5 ? "5 and more" : origin.edits >= 2 ? "2 to 4" : "1";
          const count = counts.get(bucket) ?? { followed: 0, known: 0 };
          count.followed += 1;
          if (links.get(finding) === origin.finding) count.known += 1;
          counts.set(bucket, count);
        }
      }
      return counts;
    },
  };
}
