import { createMigrationFold } from "@continuous/postgres";
import { RuleTester, type ESLint, type Rule } from "eslint";
import { afterAll, describe, it } from "vitest";

import type { DatabaseProvider } from "../src/database-provider.js";
import { plugin } from "../src/plugin.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
Object.assign(RuleTester, { afterAll });

interface SqlCases {
  readonly valid: readonly RuleTester.ValidTestCase[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

/** ESLint's own tester on the Postgres language. A case's file is `migrations/2_now.sql`, and there is no other, unless it says so. */
export function testSqlRule(
  name: "column-naming" | "boolean-naming" | "required-columns" | "row-level-security" | "table-naming",
  { valid, invalid }: SqlCases,
): void {
  const rule: unknown = plugin.rules[`sql-${name}`];
  const tester = new RuleTester({
    plugins: { continuous: plugin as unknown as ESLint.Plugin },
    language: "continuous/postgres",
  });
  const defaults = { filename: "migrations/2_now.sql", settings: beside({}) };
  tester.run(`sql-${name}`, rule as Rule.RuleModule, {
    valid: valid.map((one) => ({ ...defaults, ...one })),
    invalid: invalid.map((one) => ({ ...defaults, ...one })),
  });
}

/** Settings in which the file under test runs among other migrations, by path. */
export function beside(others: Readonly<Record<string, string>>): {
  readonly continuous: { readonly database: DatabaseProvider };
} {
  const fold = createMigrationFold();
  return {
    continuous: {
      database: {
        key: "",
        migrationFolders: () => ["migrations"],
        known: () => null,
        schemaAt: (linted, text) =>
          linted.startsWith("migrations/")
            ? fold.fold(
                Object.entries({ ...others, [linted]: text })
                  .map(([path, content]) => ({ path, text: content }))
                  .sort((a, b) => (a.path < b.path ? -1 : 1)),
              )
            : null,
      },
    },
  };
}
