/** Names that a sentence tells in full. */
const mostNamed = 5;

/** `a, b, c, d, e and 3 more` */
export function nameSome(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${String(names.length - mostNamed)} more` : "";
  return `${names.slice(0, mostNamed).join(", ")}${more}`;
}
