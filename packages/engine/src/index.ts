export { createEngine, type Engine, type EngineInput, type LintRequest } from "./lint/create-engine.js";
export { describeNote } from "./lint/describe-note.js";
export { explainFinding, type StandardExplanation } from "./lint/explain-finding.js";
export type { FileConfig, FileVerdict } from "./lint/file-config.js";
export { findFixes, type Fix } from "./lint/find-fixes.js";
export type { Finding, LintedText, RuleCrash } from "./lint/finding.js";
export {
  largestSnapshot,
  reviseWorkspace,
  type Workspace,
  type WorkspaceNote,
  type WorkspaceTexts,
} from "./lint/revise-workspace.js";
export type { TextEdit } from "./lint/text-edit.js";
export { findLineStarts, toOffset } from "./lint/to-offset.js";
export { completionsAt, type KnownCompletion, type KnownCompletions } from "./know/completions-at.js";
export { createModuleParser, type ModuleParser } from "./know/create-module-parser.js";
export { definitionAt, type KnownDefinition, type KnownPlace } from "./know/definition-at.js";
export type { Declaration, Knowledge, KnowRequest, ParseModule, TextRange } from "./know/edited-text.js";
export { hoverAt, type HoverRequest, type KnownHover } from "./know/hover-at.js";
