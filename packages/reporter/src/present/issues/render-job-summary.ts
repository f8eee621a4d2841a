import type { IssuesDocument } from "../../documents/issues-document.js";
import { toSummaryRoom } from "./markdown-room.js";
import { renderIssuesMarkdown } from "./render-issues-markdown.js";

/**
 * What goes into the summary of GitHub's job: the comment's tables, with more room.
 *
 * @param written - Bytes that the step has written there already. GitHub refuses a summary of more than 1 MiB, all of it.
 */
export function renderJobSummary(document: IssuesDocument, written: number): string {
  const room = toSummaryRoom(written);
  const text = `${renderIssuesMarkdown(document, room)}\n`;
  return room.sizeOf(text) <= room.limit ? text : "";
}
