const docs = "https://github.com/continuous-standards/continuous/blob/main/docs/rules/";

/** The documentation page of an issue type; `undefined` for rules that are not ours. */
export function toHelpUrl(issueType: string): string | undefined {
  const match = /^continuous\/([a-z0-9-]+)$/u.exec(issueType);
  return match?.[1] === undefined ? undefined : `${docs}${match[1]}.md`;
}
