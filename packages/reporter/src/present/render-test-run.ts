import type { TestRunDocument } from "../documents/test-run-document.js";
import type { DocumentFormat } from "./document-formats.js";
import { renderTestRunMarkdown } from "./tests/render-test-run-markdown.js";
import { renderTestRunText } from "./tests/render-test-run-text.js";
import type { TextOptions } from "./text/text-options.js";
import { toJson } from "./to-json.js";

const presenters: Readonly<Record<DocumentFormat, (document: TestRunDocument, options: TextOptions) => string>> = {
  text: renderTestRunText,
  json: (document) => toJson(document),
  markdown: renderTestRunMarkdown,
};

/** A test run in a format. The options are for `text`. */
export function renderTestRun(format: DocumentFormat, document: TestRunDocument, options: TextOptions): string {
  return presenters[format](document, options);
}
