/**
 * What this repository's own scripts, benches and tests use of the built package. No entry of its `exports`: nobody who installs
 * it can load this.
 */
export { createProgram } from "./cli/create-program.js";
export { createTerminalIo } from "./cli/create-terminal-io.js";
export { runCli } from "./cli/run-cli.js";
export { documentSchemas } from "./documents/document-schemas.js";
export { findLineHashes } from "./identity/find-line-hashes.js";
export { identifyFindings } from "./identity/identify-findings.js";
export { matchIssues } from "./identity/match-issues.js";
export { toIssues } from "./issues/to-issues.js";
export { recordRun } from "./runs/record-run.js";
export { syncSpool } from "./spool/sync-spool.js";
export { toDestination } from "./spool/to-destination.js";
export { openEmbeddedStore } from "./store/embedded/open-embedded-store.js";
export { writeStoreTemplate } from "./store/embedded/write-store-template.js";
export { openStore } from "./store/open-store.js";
export { toStoreChoice } from "./store/to-store-choice.js";
