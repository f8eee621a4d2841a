import { camelCase, pascalCase, snakeCase } from "change-case";

/** How names of the database are written. */
export type NamingStyle = "snake_case" | "camelCase" | "PascalCase";

const writers: Readonly<Record<NamingStyle, (name: string) => string>> = {
  snake_case: (name) => snakeCase(name),
  // Without this an underscore goes before a digit: `address_1`.
  camelCase: (name) => camelCase(name, { mergeAmbiguousCharacters: true }),
  PascalCase: (name) => pascalCase(name, { mergeAmbiguousCharacters: true }),
};
const shapes: Readonly<Record<NamingStyle, RegExp>> = {
  snake_case: /^[\p{Ll}\p{Lo}\p{N}]+(?:_[\p{Ll}\p{Lo}\p{N}]+)*$/u,
  camelCase: /^[\p{Ll}\p{Lo}\p{N}][\p{L}\p{N}]*$/u,
  PascalCase: /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}]*$/u,
};
/** Capitals inside one word: a brand's, or those of a plural (`userIDs`). */
const oneWord =
  /DevOps|eBay|GitHub|GitLab|GraphQL|IPv[46]|JavaScript|LinkedIn|OAuth|OpenAI|PayPal|PostgreSQL|TikTok|TypeScript|WhatsApp|WordPress|YouTube|\p{Lu}{2,}s(?!\p{Ll})/gu;

export function isInStyle(name: string, style: NamingStyle): boolean {
  return shapes[style].test(name);
}

/** The same words in another style; the same name where it has no letters to write otherwise. */
export function toStyle(name: string, style: NamingStyle): string {
  const plain = name.replaceAll(oneWord, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`);
  return writers[style](plain) || name;
}
