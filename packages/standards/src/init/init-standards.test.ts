import { expect, test } from "vitest";

import { compiled, switchedOn, warningsOf } from "../../tests/compile-text.js";
import { type FoundInRepository, initStandards } from "./init-standards.js";

const nothing: FoundInRepository = {
  serviceFiles: 0,
  serviceGlobs: [],
  migrations: 0,
  pipelines: 0,
  coverage: false,
  typesFile: null,
  supabase: false,
};

const services = [
  "services.environment_detection: critical",
  "services.error_handling: critical",
  "services.naming: critical",
  "services.singleton_pattern: critical",
];

const schema = [
  "database.naming.booleans: critical",
  "database.naming.columns: critical",
  "database.naming.tables: critical",
  "database.required_columns: critical",
];

test("what was found decides what is switched on", () => {
  const on = (found: Partial<FoundInRepository>): readonly string[] =>
    switchedOn(initStandards({ found: { ...nothing, ...found } }));
  expect(on({ serviceFiles: 3 })).toEqual(services);
  expect(on({ migrations: 1 })).toEqual(schema);
  expect(on({ migrations: 2, supabase: true })).toEqual(
    [...schema, "database.references: critical", "database.row_level_security: critical"].sort(),
  );
  expect(on({ serviceFiles: 1, typesFile: "db.ts", supabase: true })).toEqual([
    "database.references: critical",
    ...services,
  ]);
  expect(on({ pipelines: 1 })).toEqual(["pipelines.required: warning"]);
  expect(on({ serviceFiles: 1, coverage: true })).toEqual([...services, "testing.minimum_coverage: warning"]);
});

test("where nothing was found, it begins with services", () => {
  expect(switchedOn(initStandards({ found: nothing }))).toEqual(services);
});

test("globs and files that were found are written down", () => {
  const text = initStandards({
    found: {
      serviceFiles: 9,
      serviceGlobs: ["packages/*/services/**", 'odd "name"/**'],
      migrations: 4,
      migrationGlobs: ["db/*.sql"],
      pipelines: 2,
      pipelineGlobs: ["bin/*-cli.sh"],
      coverage: true,
      typesFile: "src/types db.ts",
      supabase: true,
      schema: "./standards.schema.json",
    },
  });
  expect(warningsOf(text)).toEqual([]);
  expect(compiled(text)).toMatchObject({
    services: { include: ["packages/*/services/**", 'odd "name"/**'] },
    database: { migrations: ["db/*.sql"], types: ["src/types db.ts"] },
    pipelines: { include: ["bin/*-cli.sh"] },
  });
  expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=./standards.schema.json");
});

test("every part compiles once its comments are taken away", () => {
  const text = initStandards({ found: nothing });
  const uncommented = text.split("\n").map((line) => line.replace(/^# (?=[a-z]+:$| {2})/u, ""));
  expect(switchedOn(uncommented.join("\n"))).toHaveLength(12);
});

test("editors learn of the schema", () => {
  expect(initStandards({ found: nothing })).toMatch(
    /^# yaml-language-server: \$schema=https:\/\/cdn\.jsdelivr\.net\/npm\/@continuous\/standards@0\/standards\.schema\.json\n/u,
  );
});
