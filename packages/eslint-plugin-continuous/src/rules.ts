export type { ContinuousSettings, RuleDocs, SharedOptions } from "./create-rule.js";
