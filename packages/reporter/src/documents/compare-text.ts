/** Compares by UTF-16 code unit, never by locale, so that an order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
