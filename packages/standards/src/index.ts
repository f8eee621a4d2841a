export { standardCatalog, type StandardDescription } from "./catalog/standard-catalog.js";
export { compileStandards, type CompileOptions, type CompileResult } from "./compile/compile-standards.js";
export { parseStandards, type ParsedStandards } from "./compile/parse-standards.js";
export { recommendedStandards } from "./compile/recommended-standards.js";
export type * from "./compiled-standards.js";
export { ConfigurationError } from "./configuration-error.js";
export type { Place, Problem } from "./problem.js";
export { renderProblems } from "./render/render-problems.js";
export type { StandardId } from "./schema/standard-ids.js";
export { initStandards, type FoundInRepository } from "./init/init-standards.js";
export { findRoot } from "./load/find-root.js";
export { loadStandards, type LoadedStandards, type LoadOptions } from "./load/load-standards.js";
export { renderStandards } from "./render/render-standards.js";
export { standardsJsonSchema } from "./schema/standards-json-schema.js";
export { renderReference } from "./render/render-reference.js";
export {
  completeStandardsAt,
  type StandardsCompletion,
  type StandardsCompletions,
} from "./edit/complete-standards-at.js";
export { explainStandardsAt, type StandardsExplanation } from "./edit/explain-standards-at.js";
