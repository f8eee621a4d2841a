import { sanitiseForTerminal } from "@continuous/source";
import type { Problem, Severity } from "@continuous/standards";

import type { Issue, IssuesDocument } from "../../documents/issues-document.js";

const commands = { critical: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;
const order = ["critical", "warning", "info"] as const satisfies readonly Severity[];

/**
 * Workflow commands that GitHub shows as annotations. It keeps only the first ten of each kind for a step, so the most
 * severe come first, and among them the new ones.
 */
export function renderIssuesGithub(document: IssuesDocument): string {
  const sorted = document.issues.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || Number(b.is_new) - Number(a.is_new),
  );
  return [...sorted.map(toCommand), ...document.problems.map(toProblemCommand)].map((line) => `${line}\n`).join("");
}

function toCommand(issue: Issue): string {
  // The runner takes columns only where the annotation stays on one line.
  const columns = issue.line === issue.end_line ? { col: issue.column, endColumn: issue.end_column } : {};
  const properties = {
    file: issue.path,
    line: issue.line,
    endLine: issue.end_line,
    ...columns,
    title: issue.issue_type,
  };
  const fix = issue.suggested_fix === null ? "" : `\n${issue.suggested_fix}`;
  return render(commands[issue.severity], properties, `${issue.description}${fix}`);
}

function toProblemCommand({ code, message, hint, where }: Problem): string {
  const properties = {
    ...(where.path === "" ? {} : { file: where.path }),
    ...(where.line === undefined ? {} : { line: where.line }),
    ...(where.column === undefined ? {} : { col: where.column }),
    title: code,
  };
  return render("warning", properties, hint === "" ? message : `${message}\n${hint}`);
}

function render(command: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${list.join(",")}::${escapeData(sanitiseForTerminal(message, "keep"))}`;
}

/** What comes from source code must not end the line: the next one could be a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property keeps every character, since it may be the path of a file. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
