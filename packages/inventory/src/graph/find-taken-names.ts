import type { TakenNames } from "./module-record.js";

const lookAround = 400;

const destructuredBefore = /\{([^{}]*)\}\s*(?::[^=]*)?=\s*(?:await\s+)?$/;
const memberAfter = /^\s*\)?\s*\.\s*(?!then\b|catch\b|finally\b)([\p{ID_Start}$_][\p{ID_Continue}$]*)/u;
const thenDestructured = /^\s*\.\s*then\(\s*(?:async\s*)?\(?\s*\{([^{}]*)\}/;
const thenMember = /^\s*\.\s*then\(\s*(?:async\s*)?\(?\s*(\w+)\s*\)?\s*=>\s*(?:\(\s*\{[^}]*?\b)?\1\.(\w+)/;

/**
 * The names that the code around `import("x")` or `require("x")` takes of it, as it is usually written:
 * `const { a } = await import("x")`, `(await import("x")).a`, `import("x").then((m) => m.a)`. Else all.
 *
 * @param start - Where the call begins, in UTF-16 units.
 */
export function findTakenNames(text: string, start: number, end: number): TakenNames {
  const after = text.slice(end, end + lookAround);
  const then = thenDestructured.exec(after)?.[1];
  if (then !== undefined) return toNames(then);
  const thenName = thenMember.exec(after)?.[2];
  if (thenName !== undefined) return [thenName];
  const member = memberAfter.exec(after)?.[1];
  if (member !== undefined) return [member];
  const before = destructuredBefore.exec(text.slice(Math.max(0, start - lookAround), start))?.[1];
  return before === undefined ? "*" : toNames(before);
}

function toNames(pattern: string): TakenNames {
  if (pattern.includes("...")) return "*";
  const names = pattern
    .split(",")
    .flatMap((part) => /^\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(part)?.[1] ?? []);
  return names.length === 0 ? "*" : names;
}
