/** Formats of metrics, the default first. */
export const metricsFormats = ["openmetrics", "json"] as const;
