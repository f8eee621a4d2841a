/** Formats of issues, the default first. */
export const issueFormats = ["text", "json", "sarif", "junit", "github", "gitlab", "markdown"] as const;

export type IssueFormat = (typeof issueFormats)[number];
