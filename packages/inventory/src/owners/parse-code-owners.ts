import ignore, { type Ignore } from "ignore";

/** One line of a CODEOWNERS file. */
export interface OwnerRule {
  readonly matches: (path: string) => boolean;
  /** As written: `@org/team`, `someone@example.com`. Empty: the line takes owners away. */
  readonly owners: readonly string[];
}

/**
 * Parses a CODEOWNERS file of GitHub or GitLab. Patterns are those of .gitignore, with two differences: there is no negation,
 * and `docs/*` means the files in `docs` alone. GitLab's section headings give owners to the lines below that name none.
 */
export function parseCodeOwners(text: string): readonly OwnerRule[] {
  const rules: OwnerRule[] = [];
  let sectionOwners: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?\s*(.*)$/.exec(line);
    if (section !== null) {
      sectionOwners = toOwners(section[1] ?? "");
      continue;
    }
    const [, pattern, rest] = /^\s*((?:\\.|[^\s\\])+)(.*)$/.exec(line) ?? [];
    if (pattern === undefined || rest === undefined || pattern.startsWith("#")) continue;
    const owners = toOwners(rest);
    rules.push({ matches: toMatcher(pattern), owners: owners.length === 0 ? sectionOwners : owners });
  }
  return rules;
}

function toOwners(text: string): readonly string[] {
  return text
    .replace(/(?:^|\s)#.*$/, "")
    .split(/\s+/)
    .filter((owner) => owner !== "");
}

function toMatcher(pattern: string): (path: string) => boolean {
  if (pattern.startsWith("!")) return () => false;
  const matcher: Ignore = ignore({ ignorecase: false }).add(pattern);
  const isShallow = pattern.endsWith("/*");
  const depth = pattern.replace(/^\//, "").split("/").length;
  const isAnchored = !pattern.startsWith("**/");
  return (path) => matcher.ignores(path) && !(isShallow && isAnchored && path.split("/").length > depth);
}
