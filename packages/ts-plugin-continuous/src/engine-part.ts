/** All that is heavy: ESLint, the parser, the rules. A file of its own in the bundle, loaded once a project is open. */
export * from "@continuous/engine";
export { loadStandards } from "@continuous/standards";
