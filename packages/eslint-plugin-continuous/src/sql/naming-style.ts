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
  snake_case: /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}]*(?:_[\p{Ll}\p{Lo}\p{N}]+)*$/u,
  camelCase: /^[\p{Ll}\p{Lo}][\p{L}\p{N}]*$/u,
  PascalCase: /^[\p{Lu}\p{Lo}][\p{L}\p{N}]*$/u,
};

export function isInStyle(name: string, style: NamingStyle): boolean {
  return shapes[style].test(name);
}

/** The same words in another style. */
export function toStyle(name: string, style: NamingStyle): string {
  return writers[style](name);
}
