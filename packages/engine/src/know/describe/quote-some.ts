import { quote } from "./quote.js";

/** Names in code spans; of many the first few, and how many more there are. */
export function quoteSome(names: readonly string[], most = 5): string {
  const more = names.length > most ? ` and ${String(names.length - most)} more` : "";
  return `${names.slice(0, most).map(quote).join(", ")}${more}`;
}
