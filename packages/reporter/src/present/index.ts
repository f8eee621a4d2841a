export { documentFormats } from "./document-formats.js";
export { renderHealth } from "./render-health.js";
export { renderInventory } from "./render-inventory.js";
export { renderJobSummary } from "./issues/render-job-summary.js";
export { issueFormats, renderIssues, type IssueFormat } from "./render-issues.js";
export { renderStatus } from "./render-status.js";
export { renderTestRun } from "./render-test-run.js";
