import type { IssuesDocument } from "../../documents/issues-document.js";

/** The document as a person wants it who asked for what is new: without the issues that are known. */
export function toNewIssues(document: IssuesDocument): IssuesDocument {
  return document.compared_with === undefined
    ? document
    : { ...document, issues: document.issues.filter((issue) => issue.is_new) };
}
