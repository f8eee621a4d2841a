import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of statements in a function of a service, and offered for them. */
function judge(statements: string): readonly string[] {
  return lintCode(errorHandling, `export function start(team) {\n  ${statements}\n}`).flatMap(
    ({ message, suggestions = [] }) => [message, ...suggestions.map(({ fix }) => `> ${fix.text}`)],
  );
}

describe("no Error", () => {
  test.each([
    ["a number", "throw 42;", "'42'"],
    ["nothing", "throw null;", "'null'"],
    ["a list", "throw [team];", "an array"],
    ["an object", "throw { code: 1 };", "an object"],
    ["undefined", "throw undefined;", "'undefined'"],
    ["an object under another type", "throw { code: 1 } as Error;", "an object"],
    ["text or other text", 'throw message || "unknown";', "a string"],
    ["text where there is no other", 'throw message ?? "unknown";', "a string"],
    ["text where another is set", 'throw team && "taken";', "a string"],
    ["one of two", 'throw known ? "taken" : new Error("unknown");', "a string"],
    ["the other of two", 'throw known ? new Error("taken") : "unknown";', "a string"],
    ["text that a constant holds", 'const reason = "taken"; throw reason;', "'reason'"],
    ["a template that a constant holds", "const reason = `taken: ${team}`; throw reason;", "'reason'"],
    ["an object that a constant holds", "const reason = { team } as Reason; throw reason;", "'reason'"],
  ])("%s", (_name, statement, thrown) => {
    expect(judge(statement)).toEqual([`This throws ${thrown}, which is not an Error.`]);
  });

  test.each([
    ["text", 'throw "taken";', 'new Error("taken")'],
    ["joined text", 'throw "taken: " + team;', 'new Error("taken: " + team)'],
    ["made text", "throw String(team);", "new Error(String(team))"],
    ["written out", "throw JSON.stringify(team);", "new Error(JSON.stringify(team))"],
    ["a message", "throw error.message;", "new Error(error.message)"],
  ])("%s, which becomes a message", (_name, statement, text) => {
    expect(judge(statement)).toEqual(["This throws a string, which is not an Error.", `> ${text}`]);
  });
});

describe("may be an Error", () => {
  test.each([
    ["either of two", "throw first || second;"],
    ["the last of two", 'throw "known" && failure;'],
    ["a member", "throw error.cause;"],
    ["one of a list", "throw errors[0];"],
    ["a member that is named elsewhere", "throw errors[message];"],
    ["a member that is named by text", 'throw errors["message"];'],
    ["an answer", "throw failure(team);"],
    ["an answer of another function of JSON", "throw JSON.parse(text);"],
    ["an answer of another library", "throw YAML.stringify(team);"],
    ["an answer of one beside JSON", "throw teams.JSON.stringify(team);"],
    ["an answer of a function that is named by text", 'throw JSON["stringify"](team);'],
    ["an answer of a function that is chosen", "throw (first ?? String)(team);"],
    ["what is awaited", "throw await failure;"],
    ["a parameter", "throw team;"],
    ["what nothing declares", "throw failure;"],
    ["what may change", 'let reason = "taken"; reason = new Error(reason); throw reason;'],
    ["what gets its value later", "let reason; reason = new Error(); throw reason;"],
    ["a part of something", "const { reason } = team; throw reason;"],
    ["one after the other", "for (const reason of team.reasons) throw reason;"],
    ["what a function made", "const reason = failure(team); throw reason;"],
  ])("%s", (_name, statement) => {
    expect(judge(statement)).toEqual([]);
  });

  test("a private member called message", () => {
    const code = "export class TeamService {\n  #message = new Error();\n  stop() { throw this.#message; }\n}";
    expect(lintCode(errorHandling, code)).toEqual([]);
  });
});
