export { documentFormats } from "./document-formats.js";
export { renderHealth } from "./render-health.js";
export { renderInventory } from "./render-inventory.js";
export { issueFormats, type IssueFormat } from "./issue-formats.js";
export { renderIssues } from "./render-issues.js";
export { renderStatus } from "./render-status.js";
export { renderTestRun } from "./render-test-run.js";
