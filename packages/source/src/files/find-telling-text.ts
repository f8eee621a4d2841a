import type { NotLive } from "./liveness.js";

/** Generators write their mark into the first comments; later mentions are prose. */
const headLength = 1_000;
const leadingComments = /^(?:\s*(?:\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)))+/;
const generatedMarks: readonly RegExp[] = [
  // A comment that talks about the mark is no mark: it stands first on its line, or the file says it of itself.
  /^[\s/*#!]*@generated\b/m,
  /\b(?:file|code) (?:is|was|has been) @?(?:auto-?generated|automatically generated|generated (?:by|from|with|automatically))\b/i,
  /\b(?:auto-?generated|automatically generated|generated (?:by|from|with))\b[\s\S]{0,200}?\b(?:do not|don'?t|never|should not) (?:be )?(?:manually )?(?:edit|modif|change|touch)/i,
  /\b(?:do not|don'?t) (?:manually )?(?:edit|modify|change|touch)\b[\s\S]{0,80}?\b(?:auto-?)?generated\b/i,
];

/** `ab-test.ts` may be a feature and `auth-test.ts` a test: only the text knows. */
const mayBeTest = /-(?:test|spec)\.[mc]?[jt]sx?$/i;
const callsTestRunner = /^\s*(?:describe|it|test|suite|Deno\.test)(?:\.\w+)*\s*\(\s*["'`]/m;

/** What a file's text says against its being live: a generator's mark, or a name that may be a test's and calls to its runner. */
export function findTellingText(path: string, text: string): NotLive | undefined {
  const mark = findGeneratedMark(text);
  if (mark !== undefined) return { live: false, reason: "generated", because: mark };
  if (!mayBeTest.test(path)) return undefined;
  const call = callsTestRunner.exec(text)?.[0];
  return call === undefined
    ? undefined
    : { live: false, reason: "test", because: `${call.trim().replace(/\s*\(.*$/s, "")}()` };
}

function findGeneratedMark(text: string): string | undefined {
  const head = text.slice(0, headLength).replace(/^\uFEFF?(?:#![^\n]*\n)?/u, "");
  const comments = leadingComments.exec(head)?.[0];
  if (comments === undefined) return undefined;
  for (const pattern of generatedMarks) {
    const mark = pattern.exec(comments)?.[0];
    if (mark !== undefined) return mark.replace(/[\s/*#!]+/g, " ").trim();
  }
  return undefined;
}
