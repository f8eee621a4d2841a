import type { ServiceFacts } from "@continuous/source";

import type { OwnExport } from "../graph/module-record.js";

/**
 * The exports of a service's own module that do not belong to it and use it: who imports `signIn` of
 * `export const signIn = () => authService.signIn()` uses the service.
 *
 * @param text - The module's text.
 */
export function findUsingExports(text: string, exports: readonly OwnExport[], facts: ServiceFacts): readonly string[] {
  const names = [...facts.exports, facts.className, facts.instanceName].filter(
    (name) => name !== null && name !== "default",
  );
  if (names.length === 0) return [];
  const mention = new RegExp(
    `(?<![\\p{ID_Continue}$.])(?:${names.map((name) => String(name).replaceAll("$", "\\$")).join("|")})(?![\\p{ID_Continue}$])`,
    "u",
  );
  return exports.flatMap(({ name, start, end }) => {
    const statement = text.slice(start, end);
    // A list of names says of each nothing about the others.
    const isList = /^export\s*\{/.test(statement);
    return !isList && !facts.exports.includes(name) && mention.test(statement) ? [name] : [];
  });
}
