import { expect, test } from "vitest";

import { compiled, optionsOf, problemsOf, switchedOn, warningsOf } from "../../tests/compile-text.js";
import { compileStandards } from "./compile-standards.js";

const first = `services:
  required:
    - singleton_pattern
    - environment_detection
    - error_handling

database:
  required_columns:
    - id: uuid
    - created_at: timestamptz
    - updated_at: timestamptz

  naming:
    - tables: snake_case_plural
    - columns: snake_case
    - booleans: is_ or has_ prefix

testing:
  minimum_coverage:
    services: 60%
    critical_paths: 90%
`;

const full = `services:
  include: ["packages/**/services/**", "**/*-service.ts", "**/*.service.ts"]   # what counts as a service file
  exclude: ["**/.archived*/**"]
  runtime: universal                 # or node, browser; may be a map of glob to runtime
  clients:                           # constructors nobody should call directly, and what to use instead
    - { module: "@supabase/supabase-js", name: createClient, use: SupabaseClientService }
  required:
    - singleton_pattern: { severity: critical, dependency_injection: allowed }
    - environment_detection
    - error_handling: warning
    - naming
database:
  migrations: ["supabase/migrations/*.sql"]     # default: found
  types: supabase/types.ts                      # default: found
  schemas: [public]
  row_level_security: required
  references: known                  # a table or function named in code must exist
  naming:
    - tables: { style: snake_case, number: plural, prefixes: [auth_, ai_] }
pipelines:
  include: ["scripts/cli-pipeline/**/*-cli.sh"]
  required: [help, test, health_check]
testing:
  critical_paths: ["packages/shared/services/auth-service/**"]
exceptions:
  - { standard: database.naming.tables, items: [user_data], reason: "mass noun", until: 2027-06-30 }
`;

test("the document the project began with means what it says", () => {
  expect(warningsOf(first)).toEqual([]);
  expect(switchedOn(first)).toEqual([
    "database.naming.booleans: critical",
    "database.naming.columns: critical",
    "database.naming.tables: critical",
    "database.required_columns: critical",
    "services.environment_detection: critical",
    "services.error_handling: critical",
    "services.singleton_pattern: critical",
    "testing.minimum_coverage: warning",
  ]);
  expect(compiled(first).testing).toEqual({ criticalPaths: [], minimumCoverage: { services: 60, criticalPaths: 90 } });
  expect(optionsOf(first, "continuous/sql-required-columns")).toEqual({
    migrations: null,
    types: null,
    schemas: ["public"],
    exceptions: [],
    columns: [
      { name: "id", type: "uuid" },
      { name: "created_at", type: "timestamptz" },
      { name: "updated_at", type: "timestamptz" },
    ],
  });
  expect(optionsOf(first, "continuous/sql-table-naming")).toMatchObject({
    style: "snake_case",
    number: "plural",
    prefixes: [],
  });
  expect(optionsOf(first, "continuous/sql-boolean-naming")).toMatchObject({ prefixes: ["is_", "has_"] });
});

test("the document with everything in it means what it says", () => {
  expect(warningsOf(full)).toEqual([]);
  expect(switchedOn(full)).toEqual([
    "database.naming.tables: critical",
    "database.references: critical",
    "database.row_level_security: critical",
    "pipelines.required: warning",
    "services.environment_detection: critical",
    "services.error_handling: warning",
    "services.naming: critical",
    "services.singleton_pattern: critical",
  ]);
  const services = {
    include: ["packages/**/services/**", "**/*-service.ts", "**/*.service.ts"],
    exclude: ["**/.archived*/**"],
  };
  expect(compiled(full)).toMatchObject({
    schemaVersion: 1,
    source: "standards.yaml",
    services,
    database: { migrations: ["supabase/migrations/*.sql"], types: ["supabase/types.ts"], schemas: ["public"] },
    pipelines: { include: ["scripts/cli-pipeline/**/*-cli.sh"] },
    testing: {
      criticalPaths: ["packages/shared/services/auth-service/**"],
      minimumCoverage: { services: null, criticalPaths: null },
    },
    expired: [],
  });
  expect(compiled(full).exceptions).toEqual([
    {
      standard: "database.naming.tables",
      items: ["user_data"],
      paths: [],
      reason: "mass noun",
      until: "2027-06-30",
      line: 26,
    },
  ]);
  expect(optionsOf(full, "continuous/singleton-pattern")).toEqual({
    services,
    exceptions: [],
    dependencyInjection: "allowed",
    clients: [{ module: "@supabase/supabase-js", name: "createClient", use: "SupabaseClientService" }],
  });
  expect(optionsOf(full, "continuous/sql-table-naming")).toMatchObject({
    style: "snake_case",
    number: "plural",
    prefixes: ["auth_", "ai_"],
    exceptions: [{ items: ["user_data"], paths: [], reason: "mass noun" }],
  });
  expect(optionsOf(full, "continuous/pipeline-required")).toEqual({
    exceptions: [],
    include: ["scripts/cli-pipeline/**/*-cli.sh"],
    commands: ["help", "test", "health_check"],
  });
});

test("equal text on an equal day gives equal bytes, and another content another hash", () => {
  expect(JSON.stringify(compiled(full))).toBe(JSON.stringify(compiled(full)));
  expect(compiled(full).hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(compiled(`# a comment\n${first}`).hash).toBe(compiled(first).hash);
  expect(compiled(first.replace("60%", "61%")).hash).not.toBe(compiled(first).hash);
});

test("compiled standards are frozen all the way down", () => {
  const standards = compiled(full);
  expect(Object.isFrozen(standards)).toBe(true);
  expect(Object.isFrozen(standards.standards[0]?.rules[0]?.options)).toBe(true);
  expect(Object.isFrozen(standards.services.include)).toBe(true);
});

test("mistakes in every part are reported at once, in the order of the file", () => {
  const text =
    "services:\n  required: [singelton_pattern]\ndatabase:\n  naming:\n    - tabels\npipelines:\n  required: [tests]\nexceptions:\n  - {}\n";
  expect(problemsOf(text)).toEqual([
    "2:14 unknown-word `singelton_pattern` is not a standard of `services`. Did you mean `singleton_pattern`?",
    "5:7 unknown-word `tabels` is not something `database.naming` speaks of. Did you mean `tables`?",
    "7:14 unknown-word `tests` is not a command that can be required. Did you mean `test`?",
    "9:5 missing-word `standard` is missing here. Add `standard: …`; it takes the place of a standard, such as services.singleton_pattern.",
    "9:5 missing-word `reason` is missing here. Add `reason: …`; it takes a reason in words.",
    '9:5 bad-value This exception names neither `items` nor `paths`. Name what it is for: `items: [user_data]`, or `paths: ["packages/old/**"]`.',
  ]);
});

test("a day that is none is the caller's mistake", () => {
  expect(() => compileStandards(first, { path: "standards.yaml", today: "today" })).toThrow(RangeError);
});
