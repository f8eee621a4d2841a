import type { RunnerKind } from "./suite.js";

/** Programs that run the command line that follows them. */
const wrappers =
  /^(?:npx|bunx|pnpx|bun|x|pnpm|yarn|npm|exec|dlx|run|cross-env|cross-env-shell|env|dotenv|dotenvx|c8|nyc|xvfb-run|time|nice|env-cmd|tsx|ts-node|node|doppler|infisical)$/u;
const runners: Readonly<Record<string, RunnerKind>> = {
  vitest: "vitest",
  jest: "jest",
  playwright: "playwright",
  mocha: "mocha",
  _mocha: "mocha",
};

/** A runner among the words of a command. */
export interface FoundRunner {
  readonly kind: RunnerKind;
  /** Index of the word that names it. */
  readonly at: number;
}

/** Finds the runner that a command calls; `undefined` where it calls none. */
export function findRunner(words: readonly string[]): FoundRunner | undefined {
  const own = findOwnTest(words);
  if (own !== undefined) return own;
  const nodeTest = findNodeTest(words);
  if (nodeTest !== undefined) return nodeTest;
  const wrapped = words.findIndex(
    (word, index) => /^(?:react-scripts|craco)$/u.test(word) && words[index + 1] === "test",
  );
  if (wrapped !== -1 && words.slice(0, wrapped).every(isBefore)) return { kind: "jest", at: wrapped + 1 };
  const at = words.findIndex((word) => Object.hasOwn(runners, toProgram(word)));
  const kind = runners[toProgram(words[at] ?? "")];
  if (kind === undefined || !words.slice(0, at).every(isBefore)) return undefined;
  // Playwright and Vitest have commands that run no tests.
  const [command] = words.slice(at + 1).filter((word) => !word.startsWith("-"));
  if (kind === "playwright" && command !== "test") return undefined;
  if (kind === "vitest" && /^(?:bench|init|list)$/u.test(command ?? "")) return undefined;
  return { kind, at };
}

/** `bun test`, `deno --quiet test`, whatever stands before. */
function findOwnTest(words: readonly string[]): FoundRunner | undefined {
  const program = words.findIndex((word) => /^(?:bun|deno)$/u.test(toProgram(word)));
  const at = words.findIndex((word, index) => index > program && !word.startsWith("-"));
  if (program === -1 || words[at] !== "test" || !words.slice(0, program).every(isBefore)) return undefined;
  return { kind: toProgram(words[program] ?? "") === "bun" ? "bun" : "deno", at };
}

/** `node --test`, `tsx --test`, whatever stands before. */
function findNodeTest(words: readonly string[]): FoundRunner | undefined {
  const at = words.indexOf("--test");
  if (at < 1) return undefined;
  const before = words.slice(0, at);
  const program = before.findLast((word) => /^(?:node|tsx)$/u.test(toProgram(word)));
  return program !== undefined && before.every((word, index) => isBefore(word) || isOptionValue(before[index - 1]))
    ? { kind: "node", at }
    : undefined;
}

function isBefore(word: string): boolean {
  return word.startsWith("-") || word.includes("=") || wrappers.test(toProgram(word)) || /\.env\b/u.test(word);
}

function isOptionValue(before: string | undefined): boolean {
  return /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions)$/u.test(before ?? "");
}

/** `node_modules/vitest/vitest.mjs` is vitest. */
function toProgram(word: string): string {
  return word.replace(/^.*\//u, "").replace(/\.[cm]?js$/u, "");
}
