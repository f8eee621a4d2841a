import { sanitiseForTerminal } from "@continuous/source";
import type { Problem, Severity } from "@continuous/standards";

import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { mostSevereFirst } from "./most-severe-first.js";

const commands = { critical: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;
/** What GitHub shows of each kind for one step; of a job it shows 50. */
const shownOfKind = 10;
/** Problems are warnings too, and must leave room for what was found. */
const shownProblems = 5;

/**
 * Workflow commands that GitHub shows as annotations: no more than it takes of one step, the most severe first, and among
 * them the new ones. Where some are left out, a notice says how many there are.
 */
export function renderIssuesGithub(document: IssuesDocument): string {
  const sorted = mostSevereFirst(document.issues);
  const problems = document.problems.slice(0, shownProblems).map(toProblemCommand);
  const ofKind = (severity: Severity, room: number): readonly string[] =>
    sorted
      .filter((issue) => issue.severity === severity)
      .slice(0, room)
      .map(toCommand);
  const errors = ofKind("critical", shownOfKind);
  const warnings = ofKind("warning", shownOfKind - problems.length);
  const notices = ofKind("info", shownOfKind);
  const all = sorted.length + document.problems.length;
  const isCut = errors.length + warnings.length + notices.length + problems.length < all;
  // The notice about the cut is one of the ten itself.
  const kept = isCut ? notices.slice(0, shownOfKind - 1) : notices;
  const shown = errors.length + warnings.length + kept.length + problems.length;
  const lines = [...errors, ...warnings, ...kept, ...problems, ...(isCut ? [toCutNotice(shown, all)] : [])];
  return lines.map((line) => `${line}\n`).join("");
}

function toCutNotice(shown: number, all: number): string {
  const text = `${String(shown)} of ${String(all)} findings are annotated, the most severe first: of one step GitHub shows ten errors, ten warnings and ten notices. The job summary and the SARIF report hold more.`;
  return render("notice", { title: "continuous" }, text);
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
