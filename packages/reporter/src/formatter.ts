/** ESLint's formatter: the entry that `eslint-formatter-continuous` hands to `eslint -f continuous`. */
import { randomUUID } from "node:crypto";

import pc from "picocolors";

import { formatResults, type FormatterContext } from "./formatter/format-results.js";
import type { ESLint } from "eslint";

const defaultWidth = 100;

/** Prints results for a person, and records them where a store is configured. A store that fails never fails the lint. */
export function formatter(results: ESLint.LintResult[], context?: FormatterContext): Promise<string> {
  return formatResults(results, {
    cwd: context?.cwd ?? process.cwd(),
    env: process.env,
    colour: context?.color ?? (pc.isColorSupported && process.stdout.isTTY),
    width: columnsOf(process.stdout),
    now: () => new Date(),
    newId: randomUUID,
  });
}

/** Node's types promise columns; only a terminal has them. */
function columnsOf(stream: { readonly columns?: number }): number {
  return stream.columns ?? defaultWidth;
}
