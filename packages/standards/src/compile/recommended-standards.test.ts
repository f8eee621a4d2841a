import { expect, test } from "vitest";

import { recommendedStandards } from "./recommended-standards.js";

test("ten standards are recommended, all critical", () => {
  expect(recommendedStandards().source).toBeNull();
  expect(recommendedStandards().standards.map(({ id, severity }) => `${id}: ${severity}`)).toEqual([
    "database.naming.booleans: critical",
    "database.naming.columns: critical",
    "database.naming.tables: critical",
    "database.references: critical",
    "database.required_columns: critical",
    "database.row_level_security: critical",
    "services.environment_detection: critical",
    "services.error_handling: critical",
    "services.naming: critical",
    "services.singleton_pattern: critical",
  ]);
});
