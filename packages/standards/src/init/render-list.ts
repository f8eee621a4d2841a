/** `key: ["a", "b"]`, or the same as a comment with an example, where there is nothing to list. */
export function renderList(indent: string, key: string, texts: readonly string[], example: string): readonly string[] {
  if (texts.length === 0) return [`${indent}# ${key}: [${example}]`];
  if (texts.length === 1) return [`${indent}${key}: [${texts.map((text) => JSON.stringify(text)).join(", ")}]`];
  return [`${indent}${key}:`, ...texts.map((text) => `${indent}  - ${JSON.stringify(text)}`)];
}
