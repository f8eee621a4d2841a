import type { SourceTree } from "@continuous/source/load";
import { groupBy } from "@continuous/source";
import { standardCatalog } from "@continuous/standards";

import type { DeletedFiles, EvaluatedRectangle, RunScope } from "../store/store.js";

/** Found in whatever file is linted, beside what rules find. */
export const linterIssueTypes: readonly string[] = ["continuous/parse-error", "continuous/unexplained-suppression"];

/** Of standards.yaml itself: every run looks at all of it. */
const standardsIssueTypes = ["continuous/expired-exception"];

/** Of shell scripts, which no linter looks at: a run over everything looks at all of them. */
export const pipelineIssueTypes: readonly string[] = ["continuous/pipeline-required"];

/** The files and rules that a run evaluated. */
export interface RunEvidence {
  /** Whether standards.yaml itself was looked at; so by default. */
  readonly standards?: boolean;
  /** By path, the rules that ran on it. A file that could not be checked is not among them. */
  readonly evaluated: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files of which the run knows that no rule that is off looks at them any more. */
  readonly selected: readonly string[];
  /** Files that could not be checked: nothing in them is closed. */
  readonly unchecked: readonly string[];
  /** `null`: of deleted files the run knows nothing. */
  readonly deleted: Pick<DeletedFiles, "paths" | "existing_paths"> | null;
  /** All pipelines were looked at, but for those that could not be read; or none is held to anything any more. */
  readonly pipelines?: { readonly unread: readonly string[]; readonly existing: readonly string[] | null } | null;
}

/** What a run may close: for each set of rules the files it ran on; what is off now; what was in files that are gone. */
export function toRunScope(
  { standards = true, evaluated, selected, unchecked, deleted, pipelines = null }: RunEvidence,
  hashes: Readonly<Record<string, string | null>>,
): RunScope {
  const off = Object.keys(hashes).filter((type) => hashes[type] === null);
  const groups = groupBy([...evaluated], ([, ran]) =>
    [...ran]
      .filter((type) => typeof hashes[type] === "string")
      .sort()
      .join(" "),
  );
  const rectangles: readonly EvaluatedRectangle[] = [
    ...[...groups].map(([types, files]) => ({
      issue_types: [...(types === "" ? [] : types.split(" ")), ...linterIssueTypes],
      paths: files.map(([path]) => path),
      excluded_paths: [],
    })),
    ...(standards ? [{ issue_types: standardsIssueTypes, paths: null, excluded_paths: [] }] : []),
    ...(pipelines === null ? [] : [{ issue_types: pipelineIssueTypes, paths: null, excluded_paths: pipelines.unread }]),
    ...(off.length === 0 ? [] : [{ issue_types: off, paths: selected, excluded_paths: unchecked }]),
  ];
  return {
    rectangles,
    deletions:
      deleted === null
        ? null
        : {
            issue_types: [
              ...toRuleIds(),
              ...linterIssueTypes,
              ...(pipelines?.existing == null ? [] : pipelineIssueTypes),
            ],
            paths: deleted.paths,
            existing_paths: [...new Set([...deleted.existing_paths, ...(pipelines?.existing ?? [])])],
          },
  };
}

/** Every rule that looks at files, on or off. Pipelines and tests are held elsewhere, and close by themselves. */
export function toRuleIds(): readonly string[] {
  const held = standardCatalog.filter(({ id }) => id.startsWith("services.") || id.startsWith("database."));
  return [...new Set(held.flatMap((standard) => standard.rules))];
}

/** All that is there of the kinds of files an issue stands in; `null` where a folder or file could not be read. */
export function toExistingPaths({ files, leftOut, problems }: SourceTree): readonly string[] | null {
  return problems.length > 0 ? null : [...files, ...leftOut].map(({ path }) => path);
}
