import { groupBy, sanitiseForTerminal, severitiesOf } from "@continuous/source";
import type { Severity } from "@continuous/standards";
import { createColors } from "picocolors";

import { countSeverities } from "../../documents/count-severities.js";
import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import type { TextOptions } from "../text/text-options.js";
import { wrapText } from "../text/wrap-text.js";
import { toUriReference } from "../to-uri-reference.js";
import { adviseOnBaseline } from "./advise-on-baseline.js";
import { createFramer } from "./create-framer.js";
import { summariseIssues } from "./summarise-issues.js";

/** How issues are shown to a person. */
export interface IssuesTextOptions extends TextOptions {
  /** Show the code of each finding; needs `sources`. */
  readonly frames: boolean;
  /** Text of files, by path, for the frames. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Show the suggested fix of each finding. */
  readonly fixes?: boolean;
  /** Leave out what is not critical; it is still counted. */
  readonly quiet?: boolean;
  /** `file:///…/`: with colours, each place links to it. */
  readonly rootHref?: string;
}

type Colours = ReturnType<typeof createColors>;

/** Issues for a person: by file, then problems, then one line that sums up. */
export function renderIssuesText(document: IssuesDocument, options: IssuesTextOptions): string {
  const colours = createColors(options.colour);
  const shown = document.issues.filter((issue) => options.quiet !== true || issue.severity === "critical");
  const lines: string[] = [];
  for (const [path, issues] of groupBy(shown, (issue) => issue.path)) {
    const counts = severitiesOf(countSeverities(issues));
    lines.push(`${colours.bold(sanitiseForTerminal(path))} ${colours.dim(`(${counts})`)}`, "");
    const frame = createFramer(options.frames ? options.sources?.get(path) : undefined, options);
    for (const issue of issues) lines.push(...renderIssue(issue, options, colours), ...frame(issue), "");
  }
  const advice = adviseOnBaseline(document);
  lines.push(...renderProblemLines(document.problems, options), renderSummary(document, colours));
  if (advice !== "") lines.push(...wrapText(advice, options.width));
  return `${lines.join("\n")}\n`;
}

const marginWidth = 12;

/** Digits of an id that tell an issue from the others: enough for `issues mark`, and short enough to type. */
const idLength = 8;
const margin = " ".repeat(marginWidth);

/** The severity in a margin of its own; beside it message, place and rule. */
function renderIssue(issue: Issue, options: IssuesTextOptions, colours: Colours): readonly string[] {
  const width = options.width - marginWidth;
  const [first = "", ...rest] = wrapText(sanitiseForTerminal(issue.description), width);
  const word = colourOf(issue.severity, colours)(issue.severity) + " ".repeat(marginWidth - 2 - issue.severity.length);
  const place = `${sanitiseForTerminal(issue.path)}:${String(issue.line)}:${String(issue.column)}`;
  const id = issue.id === undefined ? "" : `  ${issue.id.slice(0, idLength)}`;
  const rule = `${sanitiseForTerminal(issue.issue_type)}${issue.is_new ? ", new" : ""}${id}`;
  const lines = [`  ${word}${first}`, ...rest.map((line) => `${margin}${line}`)];
  lines.push(`${margin}${link(place, issue, options, colours)}  ${colours.dim(rule)}`);
  if (options.fixes === true && issue.suggested_fix !== null) {
    const [head = "", ...code] = sanitiseForTerminal(issue.suggested_fix, "keep").split("\n");
    // What follows the first line is code, and stays as it is.
    lines.push(...[...wrapText(`Fix: ${head}`, width), ...code].map((line) => `${margin}${line}`));
  }
  return lines;
}

function link(place: string, issue: Issue, options: IssuesTextOptions, colours: Colours): string {
  const shown = colours.cyan(place);
  if (!options.colour || options.rootHref === undefined) return shown;
  return `\u001B]8;;${options.rootHref}${toUriReference(issue.path)}\u001B\\${shown}\u001B]8;;\u001B\\`;
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  return { critical: colours.red, warning: colours.yellow, info: colours.blue }[severity];
}

function renderSummary(document: IssuesDocument, colours: Colours): string {
  const { issues } = document;
  const colour = issues.some(({ severity }) => severity === "critical")
    ? colours.red
    : issues.length > 0
      ? colours.yellow
      : colours.green;
  return colour(sanitiseForTerminal(summariseIssues(document)));
}
