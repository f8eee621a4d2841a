import type { IssuesDocument } from "../documents/issues-document.js";
import { renderIssuesGithub } from "./issues/render-issues-github.js";
import { renderIssuesGitlab } from "./issues/render-issues-gitlab.js";
import { renderIssuesJson } from "./issues/render-issues-json.js";
import { renderIssuesJunit } from "./issues/render-issues-junit.js";
import { renderIssuesMarkdown } from "./issues/render-issues-markdown.js";
import { renderIssuesSarif } from "./issues/render-issues-sarif.js";
import { toNewIssues } from "./issues/to-new-issues.js";
import { renderIssuesText, type IssuesTextOptions } from "./issues/render-issues-text.js";

/** Formats of issues, the default first. */
export const issueFormats = ["text", "json", "sarif", "junit", "github", "gitlab", "markdown"] as const;

/** These tell new from known by themselves. */
const tellsNew: readonly IssueFormat[] = ["json", "sarif", "gitlab", "markdown"];

export type IssueFormat = (typeof issueFormats)[number];

const presenters: Readonly<Record<IssueFormat, (document: IssuesDocument, options: IssuesTextOptions) => string>> = {
  text: renderIssuesText,
  json: renderIssuesJson,
  sarif: renderIssuesSarif,
  junit: renderIssuesJunit,
  github: renderIssuesGithub,
  gitlab: renderIssuesGitlab,
  markdown: (document) => renderIssuesMarkdown(document),
};

/** Issues in a format; where a run was compared with what is known, people see what is new. The options are for `text`; every text ends with a line end or is empty. */
export function renderIssues(format: IssueFormat, document: IssuesDocument, options: IssuesTextOptions): string {
  return presenters[format](tellsNew.includes(format) ? document : toNewIssues(document), options);
}
