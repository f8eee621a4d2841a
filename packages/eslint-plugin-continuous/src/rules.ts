/** The rules alone: no file is read and nothing is awaited on import, for editors, oxlint and CommonJS. */
export type { ContinuousRule, ContinuousSettings, RuleDocs, SharedOptions } from "./create-rule.js";
export { toFlatConfig, type FlatConfigInput } from "./configs/to-flat-config.js";
export type { DatabaseProvider } from "./database-provider.js";
export { rules, type RuleName } from "./rules/index.js";
