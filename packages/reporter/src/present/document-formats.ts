/** Formats of inventory and status, the default first. */
export const documentFormats = ["text", "json", "markdown"] as const;

export type DocumentFormat = (typeof documentFormats)[number];
