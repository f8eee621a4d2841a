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
  mocha: { flags: /^(?:-w|--watch)$/u, valued: /^(?:-R|--reporter|-O|--reporter-options?)(?:=|$)/u },
};

/** Indexes of the words of a command that are left out when we run it. */
export function findUnwanted({ kind, at }: FoundRunner, words: readonly string[]): readonly number[] {
  const found: number[] = [];
  const { flags, valued } = unwanted[kind] ?? {};
  for (let index = kind === "node" ? 1 : at + 1; index < words.length && words[index] !== "--"; index += 1) {
    const word = words[index] ?? "";
    if (flags?.test(word) === true) found.push(index);
    else if (valued?.test(word) === true) {
      found.push(index);
      if (!word.includes("=")) found.push((index += 1));
    }
  }
  return found;
}
