import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of a catch, and offered for it. */
function judge(statements: string, head = "catch (error)", attempt = "open(team);"): readonly string[] {
  const code = `export function start(team) {\n  try { ${attempt} } ${head} {\n    ${statements}\n  }\n}`;
  return lintCode(errorHandling, code).flatMap(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);
}

const dropped = "The new 'Error' drops the error that it answers.";
const offered = "Pass 'error' on as the cause.";

describe("drops the cause", () => {
  test.each([
    ["where only one answer has it", 'if (known) return toAnswer(error); throw new Error("gone");'],
    ["where another throw has it", 'if (known) throw wrap(error); throw new Error("gone");'],
    ["before a question that looks at it", 'if (!team) throw new Error("none"); if (error.code === 1) return;'],
    ["in a loop over something else", 'for (const one of team.parts) throw new Error("gone");'],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual([dropped, offered]);
  });

  test("of text that does not parse, though it is taken", () => {
    expect(judge('throw new Error("bad");', "catch (error)", "JSON.parse(text);")).toEqual([dropped, offered]);
    expect(judge('throw new Error("bad");', "catch", "JSON.parse(text);")).toEqual([]);
  });
});

describe("offers nothing for what takes no cause", () => {
  test.each([
    ["no message", "throw new Error();"],
    ["options already", 'throw new Error("gone", options);'],
    ["a list of words", "throw new Error(...words);"],
  ])("%s", (_name, statement) => {
    expect(judge(statement)).toEqual([dropped]);
  });

  test("a class of one's own", () => {
    expect(judge('throw new TeamError("gone");')).toEqual(["The new 'TeamError' drops the error that it answers."]);
  });

  test("a cause that is taken apart", () => {
    expect(judge('throw new Error("gone");', "catch ({ message })")).toEqual([dropped]);
  });

  test("but for each of the language's own", () => {
    expect(judge('throw new RangeError("gone");')).toEqual([
      "The new 'RangeError' drops the error that it answers.",
      offered,
    ]);
  });
});

describe("keeps the cause, or need not", () => {
  test.each([
    ["a class of a module, which may find it itself", 'throw new teams.Failure("gone");'],
    ["a reason for dropping it", '// Its text holds the password.\n    throw new Error("gone");'],
    ["noted before", 'failures.push(error); throw new Error("gone");'],
    ["noted where it is known", 'if (known) { failures.push(error); } throw new Error("gone");'],
    ["asked for a number", 'const code = error.known ? 1 : 2; throw new Error("gone", { code });'],
    ["asked whether to throw", 'if (error.code === 1) { throw new Error("gone"); }'],
    ["no new error", "throw error;"],
    ["what a function makes", 'throw failure("gone");'],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual([]);
  });

  test("noted, in a function that another returns", () => {
    const code = `export function start(team) {
  return () => {
    try { open(team); } catch (error) {
      failures.push(error);
      throw new Error("gone");
    }
  };
}`;
    expect(lintCode(errorHandling, code)).toEqual([]);
  });
});
