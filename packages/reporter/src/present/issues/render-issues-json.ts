import type { IssuesDocument } from "../../documents/issues-document.js";
import { toJson } from "../to-json.js";

/** The document itself. */
export function renderIssuesJson(document: IssuesDocument): string {
  return toJson(document);
}
