import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of a catch that holds no more than these statements. */
function judge(statements: string): readonly (string | undefined)[] {
  const code = `export async function saveTeam(team) {
  try {
    await teams.save(team);
  } catch (error) {
    ${statements}
  }
}`;
  return lintCode(errorHandling, code).map(({ messageId }) => messageId);
}

describe("writes to a log, however it is called", () => {
  test.each([
    "console.error(error);",
    'console["error"](error);',
    "console?.error(error);",
    "log(error);",
    "log_failure(error);",
    "logger(error);",
    "reportError(error);",
    "report.log(error);",
    "Sentry.captureException(error);",
    "captureException(error);",
    "void logError(error);",
    "await log.write(error);",
    "this.log(error);",
    "this.#log(error);",
    "this.logger.error(error);",
    "this.#logger.error(error);",
    "this.logger.child({ team }).error(error);",
    "getLogger().error(error);",
    "logger.for[0].error(error);",
    "verbose && console.error(error);",
  ])("%s", (statement) => {
    expect(judge(statement)).toEqual(["loggedOnly"]);
  });
});

describe("does something else", () => {
  test.each([
    "toast.error(error);",
    "retry(team);",
    "await retry(team);",
    "void retry(team);",
    "this.retry(team);",
    "this.#retry(team);",
    "!log(error);",
    "error.logged = true;",
    "actions[log](error);",
    'actions["log"](error);',
    'actions["retry"].run(error);',
    "actions.retry().run(error);",
    "(retry ?? log)(error);",
    "(await open(team)).error(error);",
    "console.error(error) || retry(team);",
  ])("%s", (statement) => {
    expect(judge(statement)).toEqual([]);
  });
});

describe("no more than log entries and what they say", () => {
  test.each([
    ["nothing between", "console.error(error);;"],
    ["a block", "{ console.error(error); }"],
    ["a question", "if (verbose) console.error(error);"],
    ["a question with two answers", "if (verbose) console.error(error); else console.warn(error);"],
    ["a variable without a value", "let hint; console.error(error, hint);"],
    ["another name", "const reason = error; console.error(reason);"],
    ["text", 'const prefix = "save"; console.error(prefix, error);'],
    ["a template", "const entry = `save: ${error}`; console.error(entry);"],
    ["joined text", 'const entry = "save: " + error; console.error(entry);'],
    ["an object", "const entry = { team, error }; console.error(entry);"],
    ["a message", "const { message } = error; console.error(message);"],
    ["a message of one that may have none", "const text = error?.message; console.error(text);"],
    ["either message", 'const text = known ? error.message : "unknown"; console.error(text);'],
    ["a message or other words", 'const text = error.message ?? "unknown"; console.error(text);'],
    ["a function that makes text", "const text = String(error); console.error(text);"],
    ["a function that says so", "const text = formatError(error); console.error(text);"],
    ["a method that makes text", "const text = JSON.stringify(error); console.error(text);"],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(["loggedOnly"]);
  });
});

describe("something beside the log entries", () => {
  test.each([
    ["in a block", "{ console.error(error); retry(team); }"],
    ["after a question", "if (known) retry(team);"],
    ["after a question with two answers", "if (known) retry(team); else console.error(error);"],
    ["in the other answer", "if (known) console.error(error); else retry(team);"],
    ["in a loop", "for (const one of error.errors) console.error(one);"],
    ["what the log entry says happens instead", 'console.warn("team is not there, skipping", error);'],
    ["in a declaration", "const again = retry(team); console.error(error);"],
    ["in one of two declarations", "const text = String(error), again = retry(team); console.error(text);"],
    ["that is awaited", "const again = await retry(team); console.error(error);"],
    ["whose answer is read", "const { id } = retry(team); console.error(id);"],
    ["whose member is read", "const text = retry(team).text; console.error(text);"],
    ["chosen", "const text = known ? error.message : retry(team); console.error(text);"],
    ["chosen first", "const text = known ? retry(team) : error.message; console.error(text);"],
    ["where there is no message", "const text = error.message ?? retry(team); console.error(text);"],
    ["before the message", "const text = retry(team) ?? error.message; console.error(text);"],
    ["by a method", "const text = teams.restore(team); console.error(text);"],
    ["by a method that is named elsewhere", 'const text = teams["toText"](team); console.error(text);'],
    ["by a function that is chosen", "const text = (first ?? toText)(team); console.error(text);"],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual([]);
  });
});
