import type { StatusDocument } from "../documents/status-document.js";
import type { DocumentFormat } from "./document-formats.js";
import { renderStatusJson } from "./status/render-status-json.js";
import { renderStatusMarkdown } from "./status/render-status-markdown.js";
import { renderStatusText } from "./status/render-status-text.js";
import type { TextOptions } from "./text/text-options.js";

const presenters: Readonly<Record<DocumentFormat, (document: StatusDocument, options: TextOptions) => string>> = {
  text: renderStatusText,
  json: renderStatusJson,
  markdown: renderStatusMarkdown,
};

/** The status in a format. The options are for `text`. */
export function renderStatus(format: DocumentFormat, document: StatusDocument, options: TextOptions): string {
  return presenters[format](document, options);
}
