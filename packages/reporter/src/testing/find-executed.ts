import type { FileCoverage } from "@continuous/runners";
import { escapePattern } from "@continuous/source";

/** Those of some names of functions and methods that tests ran, sorted. Tools that do not name methods say where they begin. */
export function findExecuted(names: readonly string[], { functions }: FileCoverage, text: string): string[] {
  const lines = text.split("\n");
  const ran = functions.filter(({ hits }) => hits > 0);
  return names
    .filter((name) =>
      ran.some(
        ({ name: own, line }) => own === name || own.endsWith(`.${name}`) || begins(name, lines[line - 1] ?? ""),
      ),
    )
    .sort();
}

/** `async load(`, `load: async () =>`, `static load = (`, `function load(`. */
function begins(name: string, line: string): boolean {
  return new RegExp(`(?:^|[\\s*])${escapePattern(name)}\\s*(?:[(<]|[:=]\\s*(?:async\\b|function\\b|\\())`, "u").test(
    line,
  );
}
