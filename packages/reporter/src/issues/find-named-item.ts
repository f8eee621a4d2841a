import type { IssueRecord } from "../store/store.js";

/** An object that a finding is about, named as the inventory names it. */
export interface NamedItem {
  readonly item_type: NonNullable<IssueRecord["item_type"]>;
  readonly item_name: string;
}

const named = /\b(?:(table|view)|(?:edge )?function) `([^`]+)`/iu;

/**
 * The table or function that a finding of a database standard is about: the first one that its message names. ESLint hands over no
 * data of a message, but its text; that the rules speak so is held by their tests.
 */
export function findNamedItem(standard: string | null, message: string): NamedItem | undefined {
  if (standard?.startsWith("database.") !== true) return undefined;
  const match = named.exec(message);
  const item_name = match?.[2];
  if (match === null || item_name === undefined) return undefined;
  return { item_type: match[1] === undefined ? "function" : "table", item_name };
}
