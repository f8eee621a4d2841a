import { sanitiseForTerminal } from "@continuous/source";

import type { MarkDocument } from "../documents/mark-document.js";
import { toJson } from "./to-json.js";

const meanings = {
  ignored: "It stays so, however often it is found.",
  false_positive: "It stays so, however often it is found, and counts against its standard.",
  fixed: "It opens again when it is found again.",
};

/** What was decided about an issue, for a person or a program. */
export function renderMark(format: "text" | "json", document: MarkDocument): string {
  if (format === "json") return toJson(document);
  const { id, issue_type, path, line, column, description, resolution, reason } = document.issue;
  const lines = [
    `${id} is ${resolution.replace("_", " ")}: ${reason}`,
    `  ${path}:${String(line)}:${String(column)}  ${issue_type}`,
    `  ${description}`,
    meanings[resolution],
  ];
  return `${lines.map((text) => sanitiseForTerminal(text)).join("\n")}\n`;
}
