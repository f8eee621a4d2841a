import { groupBy } from "@continuous/source";
import type { Problem } from "@continuous/standards";
import type { Location, Log, Notification, Result } from "sarif";

import { compareText } from "../../documents/compare-text.js";
import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { findLineHashes } from "../../identity/find-line-hashes.js";
import { toJson } from "../to-json.js";
import { toUriReference } from "../to-uri-reference.js";
import { fitSarif, sarifLimits } from "./fit-sarif.js";
import { mostSevereFirst } from "./most-severe-first.js";
import { sarifLevels } from "./sarif-levels.js";
import { toSarifRule } from "./to-sarif-rule.js";

/**
 * SARIF 2.1.0, for code scanning: the most severe first, no more than GitHub takes. Suggested fixes are in each result's
 * `properties`: SARIF's own are edits, ours advice.
 *
 * @param options - With the text of a file, its results have the line hash that GitHub would compute for them.
 */
export function renderIssuesSarif(
  document: IssuesDocument,
  options: { readonly sources?: ReadonlyMap<string, string> } = {},
): string {
  const lineHashOf = createLineHashes(options.sources);
  const sorted = mostSevereFirst(document.issues);
  return fitSarif(sorted.length, (count) => toJson(toLog(document, sorted.slice(0, count), lineHashOf)));
}

function toLog(
  document: IssuesDocument,
  issues: readonly Issue[],
  lineHashOf: (issue: Issue) => string | undefined,
): Log {
  const rules = [...groupBy(issues, (issue) => issue.issue_type)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, ofRule]) => toSarifRule(id, ofRule));
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Continuous",
            semanticVersion: document.tool.version,
            informationUri: "https://github.com/continuous-standards/continuous",
            rules,
          },
        },
        automationDetails: { id: "continuous/standards/" },
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: document.run.started_at,
            endTimeUtc: document.run.completed_at,
            toolExecutionNotifications: [
              ...noteCut(issues.length, document.issues.length),
              ...document.problems.map(toNotification),
            ],
          },
        ],
        // Where the root is on this machine is nobody's business.
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: issues.map((issue) => toResult(issue, indexes.get(issue.issue_type) ?? -1, lineHashOf(issue))),
        properties: {
          runId: document.run.id,
          branch: document.run.branch,
          ...(document.compared_with === undefined ? {} : { comparedWith: document.compared_with }),
        },
      },
    ],
  };
}

/** What code scanning will not show, said where it says what went wrong in a run. */
function noteCut(kept: number, all: number): readonly Notification[] {
  if (all <= sarifLimits.shown) return [];
  const left =
    kept === all
      ? ""
      : `${String(all - kept)} of ${String(all)} issues are left out, the least severe ones, so that code scanning takes the report: their alerts count as closed. `;
  const text = `${left}Code scanning shows ${String(sarifLimits.shown)} results of a run, and ${String(all)} issues were found. \`continuous report issues\` lists all.`;
  return [{ level: "warning", descriptor: { id: "results-left-out" }, message: { text } }];
}

function createLineHashes(sources: ReadonlyMap<string, string> | undefined): (issue: Issue) => string | undefined {
  const ofText = new Map<string, readonly string[]>();
  return ({ path, line }) => {
    const text = sources?.get(path);
    if (text === undefined) return undefined;
    const hashes = ofText.get(text) ?? findLineHashes(text);
    ofText.set(text, hashes);
    return hashes[line - 1];
  };
}

function toResult(issue: Issue, ruleIndex: number, lineHash: string | undefined): Result {
  return {
    ruleId: issue.issue_type,
    ruleIndex,
    level: sarifLevels[issue.severity],
    message: { text: issue.description },
    locations: [toLocation(issue)],
    partialFingerprints: {
      "continuous/v1": issue.fingerprint,
      ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }),
    },
    baselineState: issue.is_new ? "new" : "unchanged",
    properties: {
      severity: issue.severity,
      detectedAt: issue.detected_at,
      ...(issue.suggested_fix === null ? {} : { suggestedFix: issue.suggested_fix }),
    },
  };
}

function toLocation(issue: Issue): Location {
  const { line: startLine, column: startColumn, end_line: endLine, end_column: endColumn } = issue;
  return {
    physicalLocation: {
      artifactLocation: { uri: toUriReference(issue.path), uriBaseId: "SRCROOT" },
      region: { startLine, startColumn, endLine, endColumn },
    },
    ...(issue.item_name === null
      ? {}
      : {
          logicalLocations: [{ name: issue.item_name, ...(issue.item_type === null ? {} : { kind: issue.item_type }) }],
        }),
  };
}

function toNotification(problem: Problem): Notification {
  const { path, line, column } = problem.where;
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    level: "warning",
    descriptor: { id: problem.code },
    message: { text: problem.hint === "" ? problem.message : `${problem.message} ${problem.hint}` },
    ...(path === ""
      ? {}
      : {
          locations: [
            { physicalLocation: { artifactLocation: { uri: toUriReference(path), uriBaseId: "SRCROOT" }, ...region } },
          ],
        }),
  };
}
