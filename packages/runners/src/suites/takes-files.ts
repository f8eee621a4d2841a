import type { FoundRunner } from "./find-runner.js";

/** Options that a word of their own may follow. */
const valued =
  /^(?:-c|--config|--project|--projects|--selectProjects|--environment|--env|--mode|--pool|--maxWorkers|--workers|--testTimeout|--timeout)$/u;
/** What files alone would change the meaning of: thresholds, parts of all tests, a choice of its own. */
const unsure =
  /^(?:--coverage.*|--collectCoverage.*|--shard.*|--changed.*|--onlyChanged|-o|--lastCommit|--related.*|--findRelatedTests|--runTestsByPath|--last-failed|--only-changed.*|--test-list.*|--grep.*|-g|-t|--testNamePattern.*|--dir.*|--root.*|--rootDir.*|-r|--exclude.*|--testPath.*|--test-path.*|--bail.*|-x|--max-failures.*)$/u;

/**
 * Whether a call of a runner can be given test files to run, and then surely runs those alone. Not where it names some itself: the
 * runner would run both.
 */
export function takesFiles({ kind, at }: FoundRunner, words: readonly string[]): boolean {
  if (kind !== "vitest" && kind !== "jest" && kind !== "playwright") return false;
  if (words.slice(0, at).some((word) => /^(?:c8|nyc)$/u.test(word))) return false;
  const rest = words.slice(at + 1);
  return rest.every((word, index) => {
    const before = rest[index - 1] ?? "";
    if (word.startsWith("-")) return word !== "--" && !unsure.test(word);
    return /^(?:run|test|watch|dev)$/u.test(word) ? index === 0 : valued.test(before);
  });
}
