/** Formats of the dashboard, the default first. */
export const dashboardFormats = ["html", "json"] as const;
