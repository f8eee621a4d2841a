// Generated from the files of this folder by `npm run generate`.
import type { ContinuousRule } from "../create-rule.js";
import { environmentDetection } from "./environment-detection.js";
import { errorHandling } from "./error-handling.js";
import { knownReferences } from "./known-references.js";
import { publicSecret } from "./public-secret.js";
import { serviceNaming } from "./service-naming.js";
import { singletonPattern } from "./singleton-pattern.js";
import { sqlBooleanNaming } from "./sql-boolean-naming.js";
import { sqlColumnNaming } from "./sql-column-naming.js";
import { sqlRequiredColumns } from "./sql-required-columns.js";
import { sqlRowLevelSecurity } from "./sql-row-level-security.js";
import { sqlTableNaming } from "./sql-table-naming.js";

export type RuleName =
  | "environment-detection"
  | "error-handling"
  | "known-references"
  | "public-secret"
  | "service-naming"
  | "singleton-pattern"
  | "sql-boolean-naming"
  | "sql-column-naming"
  | "sql-required-columns"
  | "sql-row-level-security"
  | "sql-table-naming";

/** Every rule by its name without the plugin's prefix. */
export const rules: Readonly<Record<RuleName, ContinuousRule>> = {
  "environment-detection": environmentDetection,
  "error-handling": errorHandling,
  "known-references": knownReferences,
  "public-secret": publicSecret,
  "service-naming": serviceNaming,
  "singleton-pattern": singletonPattern,
  "sql-boolean-naming": sqlBooleanNaming,
  "sql-column-naming": sqlColumnNaming,
  "sql-required-columns": sqlRequiredColumns,
  "sql-row-level-security": sqlRowLevelSecurity,
  "sql-table-naming": sqlTableNaming,
};
