/** All that is heavy: ESLint, the parser, the rules. A file of its own in the bundle, loaded once a project is open. */
export * from "@continuous/engine";
export { openConfigReader } from "@continuous/engine/eslint-config";
export { loadStandards } from "@continuous/standards";
