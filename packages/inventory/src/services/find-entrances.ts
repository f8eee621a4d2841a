import type { ServiceFacts } from "@continuous/source";

import type { OwnExport } from "../graph/module-record.js";

/**
 * The exports through which others come to a service: its own, and those of its module that use it. Who imports `signIn` of
 * `export const signIn = () => authService.signIn()` uses the service. To a module of functions all but its types lead.
 *
 * @param text - The module's text.
 * @param exports - What the module exports of its own.
 */
export function findEntrances(text: string, exports: readonly OwnExport[], facts: ServiceFacts): readonly string[] {
  const values = exports.filter(({ isType, name }) => !isType && !facts.exports.includes(name));
  const using = facts.kind === "functions" ? values : values.filter(createMention(text, facts));
  return [...facts.exports, ...using.map(({ name }) => name)];
}

function createMention(text: string, facts: ServiceFacts): (entry: OwnExport) => boolean {
  const names = [...facts.exports, facts.className, facts.instanceName].flatMap((name) =>
    name === null || name === "default" ? [] : [name.replaceAll("$", "\\$")],
  );
  if (names.length === 0) return () => false;
  const name = `(?:${names.join("|")})`;
  // A key of an object that is called the same says nothing of it.
  const mention = new RegExp(
    `(?<![\\p{ID_Continue}$.])${name}(?![\\p{ID_Continue}$])(?!(?<=[{,]\\s*${name})\\s*:)`,
    "u",
  );
  return ({ start, end }) => {
    const statement = text.slice(start, end);
    // A list of names says of each nothing about the others.
    return !/^export\s*\{/.test(statement) && mention.test(statement);
  };
}
