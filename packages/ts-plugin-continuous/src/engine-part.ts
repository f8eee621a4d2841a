/** All that is heavy: ESLint, the parser, the rules. In the bundle it lies in a comment, and is taken out once a project is open. */
export * from "@continuous/engine";
export { openConfigReader } from "@continuous/engine/eslint-config";
export { loadStandards } from "@continuous/standards";
