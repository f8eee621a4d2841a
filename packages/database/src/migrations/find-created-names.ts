const creation =
  /\bcreate\s+(?:or\s+replace\s+)?(?:(?:global|local|temp(?:orary)?|unlogged|foreign|recursive|materialized)\s+)*(?:table|view|function|procedure)\s+(?:if\s+not\s+exists\s+)?(?:(?:"[^"]+"|[\p{L}_][\p{L}\p{N}_$]*)\s*\.\s*)?(?:"([^"]+)"|([\p{L}_][\p{L}\p{N}_$]*))/giu;

/**
 * The tables, views and functions that a text creates, told without parsing, as stored, without their schemas: for SQL that is
 * no migration or does not parse. Comments and strings count, too.
 */
export function findCreatedNames(text: string): readonly string[] {
  return [...text.matchAll(creation)].map(([, quoted, plain = ""]) => quoted ?? plain.toLowerCase());
}
