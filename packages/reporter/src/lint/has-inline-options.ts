/** Whether a comment may give a rule options of its own, of which nobody knows that they hold. */
export function hasInlineOptions(text: string): boolean {
  return /\/\*\s*eslint\s[^*]*continuous\//u.test(text);
}
