export { createEngine, type Engine, type EngineInput, type LintRequest } from "./lint/create-engine.js";
export type { Finding, LintedText, RuleCrash } from "./lint/finding.js";
