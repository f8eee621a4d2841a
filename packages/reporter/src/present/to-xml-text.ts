// Everything that XML 1.0's `Char` leaves out: controls but for tab and line ends, lone surrogates, U+FFFE and U+FFFF.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Text that XML 1.0 can hold. No escape makes a forbidden character legal there, so each becomes U+FFFD.
 *
 * @param lines - `join` makes a space of each line end, as a reader would in an attribute
 */
export function toXmlText(text: string, lines: "keep" | "join" = "keep"): string {
  const legal = text.replace(forbidden, "\uFFFD").replace(/\r\n?/gu, "\n");
  return lines === "join" ? legal.replace(/\s*\n\s*/gu, " ") : legal;
}
