import type { IssuesDocument } from "../documents/issues-document.js";
import type { IssueFormat } from "./issue-formats.js";
import { toNewIssues } from "./issues/to-new-issues.js";
import type { IssuesTextOptions } from "./issues/render-issues-text.js";

/** These tell new from known by themselves. */
const tellsNew: readonly IssueFormat[] = ["json", "sarif", "gitlab", "markdown"];

type Presenter = (document: IssuesDocument, options: IssuesTextOptions) => string;

/** Each is loaded when it is asked for: together they are a tenth of a second of every command. */
const presenters: Readonly<Record<IssueFormat, () => Promise<Presenter>>> = {
  text: async () => (await import("./issues/render-issues-text.js")).renderIssuesText,
  json: async () => (await import("./issues/render-issues-json.js")).renderIssuesJson,
  sarif: async () => (await import("./issues/render-issues-sarif.js")).renderIssuesSarif,
  junit: async () => (await import("./issues/render-issues-junit.js")).renderIssuesJunit,
  github: async () => (await import("./issues/render-issues-github.js")).renderIssuesGithub,
  gitlab: async () => (await import("./issues/render-issues-gitlab.js")).renderIssuesGitlab,
  markdown: async () => {
    const { renderIssuesMarkdown } = await import("./issues/render-issues-markdown.js");
    return (document) => renderIssuesMarkdown(document);
  },
};

/** Issues in a format; where a run was compared with what is known, people see what is new. The options are for `text`; every text ends with a line end or is empty. */
export async function renderIssues(
  format: IssueFormat,
  document: IssuesDocument,
  options: IssuesTextOptions,
): Promise<string> {
  const present = await presenters[format]();
  return present(tellsNew.includes(format) ? document : toNewIssues(document), options);
}
