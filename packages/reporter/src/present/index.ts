export { documentFormats, type DocumentFormat } from "./document-formats.js";
export type { IssuesTextOptions } from "./issues/render-issues-text.js";
export { renderInventory } from "./render-inventory.js";
export { issueFormats, renderIssues, type IssueFormat } from "./render-issues.js";
export { renderStatus } from "./render-status.js";
export type { TextOptions } from "./text/text-options.js";
