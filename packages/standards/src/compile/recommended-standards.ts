import type { CompiledStandards } from "../compiled-standards.js";
import { assembleStandards } from "./assemble-standards.js";
import { compileDatabase } from "./compile-database.js";
import { compileServices } from "./compile-services.js";
import { compileWorkflow } from "./compile-workflow.js";

/** The ten standards that hold where a repository has no standards.yaml. `source` is `null`. */
export function recommendedStandards(): CompiledStandards {
  const services = compileServices({
    required: ["singleton_pattern", "environment_detection", "error_handling", "naming"],
  });
  const database = compileDatabase({
    required_columns: "critical",
    naming: ["tables", "columns", "booleans"],
    row_level_security: "required",
    references: "known",
  });
  const workflow = compileWorkflow({});
  return assembleStandards({
    source: null,
    services: services.globs,
    database: database.scope,
    pipelines: workflow.pipelines,
    testing: workflow.testing,
    switched: [...services.standards, ...database.standards],
    exceptions: [],
    expired: [],
  });
}
