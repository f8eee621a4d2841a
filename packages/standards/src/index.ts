export { standardCatalog, type StandardDescription } from "./catalog/standard-catalog.js";
export { compileStandards, type CompileOptions, type CompileResult } from "./compile/compile-standards.js";
export { parseStandards, type ParsedStandards } from "./compile/parse-standards.js";
export { recommendedStandards } from "./compile/recommended-standards.js";
export type * from "./compiled-standards.js";
export { ConfigurationError } from "./configuration-error.js";
export type { Place, Problem } from "./problem.js";
export { renderProblems } from "./render/render-problems.js";
export type { StandardId } from "./schema/standard-ids.js";
