import { quote } from "./quote.js";
import { quoteSome } from "./quote-some.js";

/**
 * What followed a name: what it was called before, and where code still uses an old name, which migrations gave it another.
 *
 * @param renamedBy - Migrations that renamed it after the name that the code uses; empty where that is its name.
 */
export function describeRenames(previousNames: readonly string[], renamedBy: readonly string[]): string {
  const last = renamedBy.at(-1);
  if (last !== undefined) return ` is what this is called since ${quote(last)}`;
  return previousNames.length === 0 ? "" : `, renamed from ${quoteSome(previousNames)}`;
}
