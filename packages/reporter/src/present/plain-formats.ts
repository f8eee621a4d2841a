/** Formats of what is short, the default first. */
export const plainFormats = ["text", "json"] as const;
