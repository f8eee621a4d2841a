import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of a catch that logs and then gives an answer. */
function judge(answer: string): readonly (string | undefined)[] {
  const code = `export async function readTeams() {
  try {
    return await teams.list();
  } catch (error) {
    console.error(error);
    return ${answer};
  }
}`;
  return lintCode(errorHandling, code).map(({ messageId }) => messageId);
}

describe("an answer that reads like success", () => {
  test.each([
    "0",
    '""',
    "true",
    "[]",
    "[] as Team[]",
    "[] satisfies Team[]",
    "new Map()",
    "new Set()",
    "{}",
    "{ items: [] }",
    "{ items: [], total: 0, hasMore: false }",
    "{ hasMore: [] }",
    "Promise.resolve()",
    "Promise.resolve([])",
    "await Promise.resolve([])",
    "{ ok: true }",
    "{ error, success: true }",
    "{ canEdit: true }",
    "{ isValid: true, team }",
  ])("%s", (answer) => {
    expect(judge(answer)).toEqual(["loggedOnly"]);
  });
});

describe("an answer that somebody chose, or that says that there is none", () => {
  test.each([
    "1",
    '"none"',
    "false",
    "null",
    "fallback",
    "[fallback]",
    "new Map(defaults)",
    "new Teams()",
    "new teams.Map()",
    "new Error()",
    "Promise.resolve(fallback)",
    "Promise.reject()",
    'Promise["resolve"]()',
    "teams.resolve()",
    "teams.cache.resolve()",
    "resolve()",
    "await fallback",
    "{ ok: false }",
    "{ ok: isSaved }",
    "{ done: true }",
    "{ books: true }",
    "{ [ok]: 1 }",
    '{ "not ok": true }',
    "{ items: [], done: true }",
    "{ items: [], failed: 1 }",
    "{ items: fallback, hasMore: false }",
    "{ items: [], hasMore: page }",
    "{ items: false }",
    "{ ...fallback }",
    "{ ...fallback, items: [] }",
  ])("%s", (answer) => {
    expect(judge(answer)).toEqual([]);
  });
});
