import type { RulesConfig } from "@eslint/core";
import { Linter as Linter10 } from "eslint";
import { Linter as Linter9 } from "eslint-9";

import type { PostgresRuleDefinition } from "../src/languages/postgres/types.js";
import { plugin } from "../src/plugin.js";

/** Both versions of ESLint that are supported. */
export const linters: readonly [name: string, create: () => Linter10][] = [
  ["ESLint 10", (): Linter10 => new Linter10()],
  // Two versions of its types do not go together; all that is used here is the same.
  ["ESLint 9", (): Linter10 => new (Linter9 as unknown as typeof Linter10)()],
];

/** What a rule says of a text: `line:column-endLine:endColumn message`. */
export function lintSql(
  linter: Linter10,
  text: string,
  create: PostgresRuleDefinition["create"],
  config: Pick<Linter10.Config, "linterOptions"> & { readonly rules?: RulesConfig } = {},
): string[] {
  const rule = { meta: { schema: [{ type: "object" }] }, create };
  const messages = linter.verify(
    text,
    [
      {
        files: ["**/*.sql"],
        plugins: { continuous: plugin, test: { rules: { rule } } } as unknown as Record<string, object>,
        language: "continuous/postgres",
        rules: { "test/rule": "error", ...config.rules },
        ...(config.linterOptions === undefined ? {} : { linterOptions: config.linterOptions }),
      },
    ],
    "migration.sql",
  );
  return messages.map(({ line, column, endLine, endColumn, message, fatal, severity }) => {
    const mark = fatal === true ? "fatal " : severity === 1 ? "warning " : "";
    return `${line}:${column}-${endLine ?? line}:${endColumn ?? column} ${mark}${message}`;
  });
}
