import type { Decision, Resolution, RunRecord } from "../../../src/store/store.js";
import { files, toIssue, types } from "./create-step.js";

interface Episode {
  id: string;
  hash: string | undefined;
  resolution: Resolution | Decision | null;
}

export type Counts = Record<Resolution | "new" | "resolved" | "set_aside" | "open", number>;

/** What the store must hold, computed one finding at a time: the episodes of each, by branch and fingerprint. */
export interface Model {
  /** What the run must answer. */
  apply(run: RunRecord): Counts;
  /** The ids of the rows that a run made, once they are known. */
  learn(branch: string, ids: ReadonlyMap<string, string>): void;
  mark(id: string, resolution: Decision): "marked" | "superseded";
  ids(): readonly string[];
  /** Open and set-aside rows as lines: id, resolution, the row before. */
  rows(branch: string, which: "open" | "set aside"): readonly string[];
}

const everything = files.flatMap((path) => types.flatMap((type) => [0, 1].map((n) => toIssue(path, type, n))));
const isAside = (episode: Episode | undefined): boolean =>
  episode?.resolution === "ignored" || episode?.resolution === "false_positive";

export function createModel(): Model {
  const histories = new Map<string, Episode[]>();
  const historyOf = (branch: string, fingerprint: string): Episode[] => {
    const key = `${branch} ${fingerprint}`;
    const history = histories.get(key) ?? [];
    histories.set(key, history);
    return history;
  };
  return {
    apply(run) {
      const counts = { new: 0, resolved: 0, fixed: 0, file_deleted: 0, rule_changed: 0, suppressed: 0, set_aside: 0 };
      let open = 0;
      for (const { fingerprint, path, issue_type } of everything) {
        const history = historyOf(run.run.branch, fingerprint);
        const last = history.at(-1);
        const hash = run.rules?.[issue_type];
        if (run.issues.some((issue) => issue.fingerprint === fingerprint)) {
          if (last?.resolution === null) last.hash = hash ?? last.hash;
          else if (isAside(last)) counts.set_aside += 1;
          else {
            history.push({ id: "", hash: hash ?? undefined, resolution: null });
            counts.new += 1;
          }
        } else if (last?.resolution === null) {
          last.resolution = close(run, { fingerprint, path, issue_type }, last.hash);
          if (last.resolution !== null) {
            counts.resolved += 1;
            counts[last.resolution] += 1;
          }
        }
        if (history.at(-1)?.resolution === null) open += 1;
      }
      return { ...counts, open };
    },
    learn(branch, ids) {
      for (const [fingerprint, id] of ids) historyOf(branch, fingerprint).at(-1)!.id = id;
    },
    mark(id, resolution) {
      const history = [...histories.values()].find((episodes) => episodes.some((episode) => episode.id === id))!;
      const last = history.at(-1)!;
      if (last.id !== id) return "superseded";
      last.resolution = resolution;
      return "marked";
    },
    ids: () => [...histories.values()].flatMap((history) => history.map((episode) => episode.id)),
    rows: (branch, which) =>
      everything
        .map(({ fingerprint }) => historyOf(branch, fingerprint))
        .filter((history) => (which === "open" ? history.at(-1)?.resolution === null : isAside(history.at(-1))))
        .map((history) => `${history.at(-1)!.id} ${String(history.at(-1)!.resolution)} ${history.at(-2)?.id ?? ""}`)
        .sort(),
  };
}

/** Why a run closes a finding that it did not find; `null` where it says nothing of it. */
function close(
  { scope, rules = {}, suppressed = [] }: RunRecord,
  finding: { readonly fingerprint: string; readonly path: string; readonly issue_type: string },
  lastHash: string | undefined,
): Resolution | null {
  const { fingerprint, path, issue_type } = finding;
  if (scope === null) return null;
  const { deletions } = scope;
  if (deletions?.issue_types.includes(issue_type) === true) {
    const isNamed = deletions.paths === null || deletions.paths.includes(path);
    if (isNamed && !deletions.existing_paths.includes(path)) return "file_deleted";
  }
  const isEvaluated = scope.rectangles.some(
    ({ issue_types, paths, excluded_paths }) =>
      issue_types.includes(issue_type) && (paths === null || paths.includes(path)) && !excluded_paths.includes(path),
  );
  if (!isEvaluated) return null;
  if (suppressed.includes(fingerprint)) return "suppressed";
  const hash = rules[issue_type];
  if (hash === null) return "rule_changed";
  return hash !== undefined && lastHash !== undefined && hash !== lastHash ? "rule_changed" : "fixed";
}
