import type { FoundRunner } from "./find-runner.js";

/** Options that would keep the runner from ending, or from reporting to us alone; the first group takes no word of its own. */
const unwanted: Partial<Record<FoundRunner["kind"], { readonly flags: RegExp; readonly valued: RegExp }>> = {
  vitest: {
    flags: /^(?:watch|dev|-w|--watch|--ui|--open)(?:=|$)/u,
    valued: /^--(?:reporter|outputFile(?:\.\w+)?)(?:=|$)/u,
  },
  jest: { flags: /^(?:--watch|--watchAll|--json)(?:=|$)/u, valued: /^--outputFile(?:=|$)/u },
  node: { flags: /^--watch(?:=|$)/u, valued: /^--test-reporter(?:-destination)?(?:=|$)/u },
  playwright: { flags: /^(?:--ui|--headed|--debug)$/u, valued: /^--reporter(?:=|$)/u },
  bun: { flags: /^--(?:watch|hot|dots)$/u, valued: /^--reporter(?:-outfile)?(?:=|$)/u },
  deno: { flags: /^--watch(?:-hmr)?(?:=|$)/u, valued: /^--junit-path(?:=|$)/u },
  mocha: { flags: /^(?:-w|--watch)$/u, valued: /^(?:-R|--reporter|-O|--reporter-options?)(?:=|$)/u },
};

/** Indexes of the words of a command that are left out when we run it. */
export function findUnwanted({ kind, at }: FoundRunner, words: readonly string[]): readonly number[] {
  const found: number[] = [];
  const { flags, valued } = unwanted[kind] ?? {};
  // Options of these may stand before the word that says what they are to do.
  const start = /^(?:node|bun|deno)$/u.test(kind) ? Math.max(0, words.lastIndexOf("--", at)) : at;
  for (let index = start + 1; index < words.length && words[index] !== "--"; index += 1) {
    const word = words[index] ?? "";
    if (flags?.test(word) === true) found.push(index);
    else if (valued?.test(word) === true) {
      found.push(index);
      if (!word.includes("=")) found.push((index += 1));
    }
  }
  return found;
}
