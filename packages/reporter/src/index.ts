export type { DashboardDocument, DashboardIssue, DashboardItem, DashboardRun } from "./documents/dashboard-document.js";
export type { Issue, IssuesDocument, IssuesSummary, Tool } from "./documents/issues-document.js";
export type { InventoryDocument, InventoryDocumentItem } from "./documents/inventory-document.js";
export type { StatusDocument } from "./documents/status-document.js";
export type { TestRunDocument } from "./documents/test-run-document.js";
export type { TrendsDocument, TrendsPeriod } from "./documents/trends-document.js";
export type { PackedColumn, PackedCore, PackedIssues, PackedRows } from "./present/dashboard/packed-dashboard.js";
