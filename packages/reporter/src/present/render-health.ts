import type { HealthDocument } from "../documents/health-document.js";
import type { DocumentFormat } from "./document-formats.js";
import { renderHealthMarkdown } from "./health/render-health-markdown.js";
import { renderHealthText } from "./health/render-health-text.js";
import type { TextOptions } from "./text/text-options.js";
import { toJson } from "./to-json.js";

const presenters: Readonly<Record<DocumentFormat, (document: HealthDocument, options: TextOptions) => string>> = {
  text: renderHealthText,
  json: (document) => toJson(document),
  markdown: renderHealthMarkdown,
};

/** Health in a format. The options are for `text`. */
export function renderHealth(format: DocumentFormat, document: HealthDocument, options: TextOptions): string {
  return presenters[format](document, options);
}
