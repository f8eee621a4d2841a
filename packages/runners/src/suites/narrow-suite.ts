import type { Suite } from "./suite.js";

/** A shell takes no longer word, and a runner is as fast with all files as with so many of them. */
const mostFiles = 200;

/**
 * The suite that runs some test files alone; the whole suite where its runners cannot surely do that.
 *
 * @param files - Relative to the root.
 */
export function narrowSuite(suite: Suite, files: readonly string[]): Suite {
  if (suite.takesFiles !== true || files.length === 0 || files.length > mostFiles) return suite;
  return { ...suite, files: [...new Set(files)].sort() };
}
