import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

const attempt = "try { await save(team); } catch (error) { console.error(error); }";

/** What is said of a whole function. */
function judge(code: string): readonly (string | undefined)[] {
  return lintCode(errorHandling, code).map(({ messageId }) => messageId);
}

describe("goes on as if nothing had failed", () => {
  test.each([
    ["to the end", attempt],
    ["to an empty list", `${attempt} return [];`],
    ["to no answer", `${attempt} return;`],
    ["out of a block", `{ ${attempt} } return [];`],
    ["out of a question", `if (team) { ${attempt} } return [];`],
    ["out of a case", `switch (team.kind) { case 1: ${attempt} break; default: open(team); } return [];`],
    [
      "to the answer of a case",
      `switch (team.kind) { case 1: ${attempt} return []; default: open(team); } await next();`,
    ],
    ["out of the last case", `switch (team.kind) { case 1: ${attempt} }`],
    [
      "though the variable could be set twice",
      `let teams = []; try { teams = await list(); } catch (error) { console.error(error); } return teams;`,
    ],
  ])("%s", (_name, statements) => {
    expect(judge(`export async function addTeam(team) { ${statements} }`)).toEqual(["loggedOnly"]);
  });

  test("where only a call says null", () => {
    expect(judge(`export async function addTeam(team) { await open(null); ${attempt} }`)).toEqual(["loggedOnly"]);
  });

  test("where the type has no place for nothing", () => {
    expect(judge(`export async function addTeam(team): Promise<void> { ${attempt} }`)).toEqual(["loggedOnly"]);
  });

  test.each(["unsafeAdd", "trying", "safety", "logicOf"])("in a function called %s", (name) => {
    expect(judge(`export async function ${name}(team) { ${attempt} }`)).toEqual(["loggedOnly"]);
  });

  test("in a function inside another", () => {
    expect(
      judge(`export async function addTeam(team) { const load = async () => { ${attempt} }; await load(); }`),
    ).toEqual(["loggedOnly"]);
  });
});

describe("does not", () => {
  test.each([
    ["tries the next of some", `for (const one of team.parts) { ${attempt} }`],
    ["tries the next of some names", `for (const one in team.parts) { ${attempt} }`],
    ["tries the next number", `for (let one = 0; one < 3; one++) { ${attempt} }`],
    ["tries while there are some", `while (team.next()) { ${attempt} }`],
    ["tries until there are none", `do { ${attempt} } while (team.next());`],
    ["does something else", `${attempt} await next();`],
    ["does something else in the case", `switch (team.kind) { case 1: ${attempt} await next(); }`],
    ["answers what somebody chose", `${attempt} return team;`],
    ["answers what somebody chose, after a block", `{ ${attempt} } return team;`],
    [
      "answers what somebody chose, after a case",
      `switch (team.kind) { case 1: ${attempt} break; default: return []; } return team;`,
    ],
    [
      "answers what somebody chose, in a case",
      `switch (team.kind) { case 1: ${attempt} return team; default: open(team); } return [];`,
    ],
    [
      "gives back a constant",
      "const teams = []; try { teams.push(await next()); } catch (error) { console.error(error); } return teams;",
    ],
    [
      "gives back what was set twice",
      "let teams = []; try { teams = await list(); teams = await sort(teams); } catch (error) { console.error(error); } return teams;",
    ],
    [
      "gives back what was never set",
      "let teams; try { teams = await list(); } catch (error) { console.error(error); } return teams;",
    ],
    [
      "gives back what it was given",
      "try { team = await sort(team); } catch (error) { console.error(error); } return team;",
    ],
  ])("%s", (_name, statements) => {
    expect(judge(`export async function addTeam(team) { ${statements} }`)).toEqual([]);
  });

  test.each(["safeAdd", "safelyAdd", "tryAdd", "logAdded", "_cleanUp", "writeCache"])(
    "in a function called %s",
    (name) => {
      expect(judge(`export async function ${name}(team) { ${attempt} }`)).toEqual([]);
    },
  );

  test("where the type has a place for nothing", () => {
    expect(judge(`export async function addTeam(team): Promise<Team | undefined> { ${attempt} }`)).toEqual([]);
  });

  test("in a generator", () => {
    expect(judge(`export async function* addTeams(team) { ${attempt} }`)).toEqual([]);
  });

  test("at the top of a module, and where a class is set up", () => {
    expect(judge(attempt)).toEqual([]);
    expect(
      judge(
        `export function make() { return class { static { try { open(); } catch (error) { console.error(error); } } }; }`,
      ),
    ).toEqual([]);
  });
});

test("a reason that is made and not used, and an empty list", () => {
  const code = `export async function list() { try { return await open(); } catch (error) { const text = String(error); return []; } }`;
  expect(judge(code)).toEqual(["failureHidden"]);
});
