import type { z } from "zod";

import type { dashboardDocumentSchema } from "./dashboard-document.schema.js";

/** What `report dashboard` shows. Public: change it only by adding. */
export type DashboardDocument = z.output<typeof dashboardDocumentSchema>;

/** An item of the inventory, with what tests and coverage say of it. */
export type DashboardItem = DashboardDocument["items"][number];

export type DashboardIssue = DashboardDocument["issues"][number];

export type DashboardRun = DashboardDocument["runs"][number];
