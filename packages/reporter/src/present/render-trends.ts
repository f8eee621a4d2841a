import type { TrendsDocument } from "../documents/trends-document.js";
import type { DocumentFormat } from "./document-formats.js";
import type { TextOptions } from "./text/text-options.js";
import { toJson } from "./to-json.js";
import { renderTrendsMarkdown } from "./trends/render-trends-markdown.js";
import { renderTrendsText } from "./trends/render-trends-text.js";

const presenters: Readonly<Record<DocumentFormat, (document: TrendsDocument, options: TextOptions) => string>> = {
  text: renderTrendsText,
  json: (document) => toJson(document),
  markdown: renderTrendsMarkdown,
};

/** Trends in a format. The options are for `text`. */
export function renderTrends(format: DocumentFormat, document: TrendsDocument, options: TextOptions): string {
  return presenters[format](document, options);
}
