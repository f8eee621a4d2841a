import { expect, test } from "vitest";

import { compiled } from "../../tests/compile-text.js";
import { recommendedStandards } from "../compile/recommended-standards.js";
import { renderStandards } from "./render-standards.js";

test("a standard shows what it asks, right and wrong, severity and exceptions", () => {
  const text = `database:
  naming: [tables: {severity: warning, prefixes: [app_]}]
exceptions:
  - {standard: database.naming.tables, items: [user_data], reason: "mass noun", until: 2027-06-30}
  - {standard: database.naming.tables, paths: [old/**], reason: "goes away", until: 2020-01-01}
`;
  expect(renderStandards(compiled(text))).toBe(`# Standards

What code in this repository is held to. They are set in \`standards.yaml\`.

## Database

### Table names (warning)

Tables are named in one style and number. Here: snake_case, plural, beginning with \`app_\`.

- Right: \`user_sessions\`, \`statuses\`, \`people\`.
- Wrong: \`UserSession\`, \`user_session\`, \`tblUsers\`.
- Reported as: \`continuous/sql-table-naming\`
- Exception: \`user_data\` (until 2027-06-30): mass noun
- Expired exception: \`old/**\` (until 2020-01-01): goes away
`);
});

test("options of each standard are said in words", () => {
  const text = `services:
  include: src/**
  exclude: [src/old/**]
  runtime: {"**": node, web/**: browser}
  clients: [{module: pg, name: Pool, use: DatabaseService}]
  required: [singleton_pattern: {dependency_injection: forbidden}, environment_detection]
database:
  required_columns: [id: uuid, tenant]
  naming: [columns: camelCase, booleans: is or has prefix]
pipelines: {required: [help]}
testing: {minimum_coverage: {services: 60%, critical_paths: 90%}}
`;
  const markdown = renderStandards(compiled(text));
  expect(markdown).toContain("Service files: `src/**`, but not `src/old/**`.");
  expect(markdown).toContain(
    "A class that anyone constructs with its collaborators is wrong here. Use `DatabaseService` instead of calling `Pool` of `pg`.",
  );
  expect(markdown).toContain("Here: `**` runs in node, `web/**` runs in browser.");
  expect(markdown).toContain("Here: `id uuid`, `tenant`.");
  expect(markdown).toContain("Here: camelCase.");
  expect(markdown).toContain("Here: `is` or `has`.");
  expect(markdown).toContain("Here: `help`.");
  expect(markdown).toContain("Here: services 60%, critical paths 90% (none are named yet).");
});

test("recommended standards say that they are", () => {
  const markdown = renderStandards(recommendedStandards());
  expect(markdown).toContain("There is no standards.yaml here: these are the recommended standards.");
  expect(markdown.match(/^### .*$/gmu)).toEqual([
    "### Singleton pattern (critical)",
    "### Environment detection (critical)",
    "### Error handling (critical)",
    "### Service naming (critical)",
    "### Required columns (critical)",
    "### Table names (critical)",
    "### Column names (critical)",
    "### Boolean columns (critical)",
    "### Row level security (critical)",
    "### Known references (critical)",
  ]);
});

test("no standard at all is said", () => {
  expect(renderStandards(compiled(""))).toBe(
    "# Standards\n\nWhat code in this repository is held to. They are set in `standards.yaml`.\n\nNo standard is switched on.\n",
  );
});
