import { groupBy } from "@continuous/source";
import type { Problem, Severity } from "@continuous/standards";
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";

import { compareText } from "../../documents/compare-text.js";
import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { findLineHashes } from "../../identity/find-line-hashes.js";
import { toHelpUrl } from "../to-help-url.js";
import { toJson } from "../to-json.js";
import { toUriReference } from "../to-uri-reference.js";

const levels = { critical: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/**
 * SARIF 2.1.0, for code scanning. Suggested fixes are in each result's `properties`: SARIF's own are edits, ours advice.
 *
 * @param options - With the text of a file, its results have the line hash that GitHub would compute for them.
 */
export function renderIssuesSarif(
  document: IssuesDocument,
  options: { readonly sources?: ReadonlyMap<string, string> } = {},
): string {
  const lineHashOf = createLineHashes(options.sources);
  const rules = [...groupBy(document.issues, (issue) => issue.issue_type)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, issues]) => toRule(id, issues));
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const log: Log = {
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
            toolExecutionNotifications: document.problems.map(toNotification),
          },
        ],
        // Where the root is on this machine is nobody's business.
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: document.issues.map((issue) =>
          toResult(issue, indexes.get(issue.issue_type) ?? -1, lineHashOf(issue)),
        ),
        properties: {
          runId: document.run.id,
          branch: document.run.branch,
          ...(document.compared_with === undefined ? {} : { comparedWith: document.compared_with }),
        },
      },
    ],
  };
  return toJson(log);
}

function toRule(id: string, issues: readonly Issue[]): ReportingDescriptor {
  const severity =
    (["critical", "warning"] as const).find((one) => issues.some((issue) => issue.severity === one)) ?? "info";
  const standard = issues[0]?.standard ?? null;
  const words = id.replace(/^.*\//u, "").replaceAll("-", " ");
  const helpUri = toHelpUrl(id);
  return {
    id,
    shortDescription: {
      text: `${words.charAt(0).toUpperCase()}${words.slice(1)}${standard === null ? "" : `, as ${standard} of standards.yaml asks`}.`,
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    ...(standard === null ? {} : { properties: { standard } }),
  };
}

function createLineHashes(sources: ReadonlyMap<string, string> | undefined): (issue: Issue) => string | undefined {
  const ofFile = new Map<string, readonly string[]>();
  return ({ path, line }) => {
    const text = sources?.get(path);
    if (text === undefined) return undefined;
    const hashes = ofFile.get(path) ?? findLineHashes(text);
    ofFile.set(path, hashes);
    return hashes[line - 1];
  };
}

function toResult(issue: Issue, ruleIndex: number, lineHash: string | undefined): Result {
  return {
    ruleId: issue.issue_type,
    ruleIndex,
    level: levels[issue.severity],
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
