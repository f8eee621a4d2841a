import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of statements that send several queries at once. */
function judge(statements: string): readonly string[] {
  const code = `export async function load(supabase, team) {\n  ${statements}\n}`;
  return lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).map(({ message }) => message);
}

const read = 'supabase.from("teams").select()';
const write = 'supabase.from("members").insert(team)';
const ignored = ["The 'error' of 'select' on 'teams' is never looked at."];
const dropped = ["The result of 'insert' on 'members' is dropped, and its 'error' with it."];

describe("an error that is left behind", () => {
  test.each([
    ["of the second", `const [one, { data }] = await Promise.all([open(), ${read}]); show(one, data);`],
    ["settled", `const [{ data }] = await Promise.allSettled([${read}]); show(data);`],
    ["by its index", `const all = await Promise.all([open(), ${read}]); show(all[0], all[1].data);`],
    ["by its index twice", `const all = await Promise.all([${read}]); show(all[0].data); close(all[0].data);`],
    ["under another type", `const [{ data }] = (await Promise.all([${read}])) as Found; show(data);`],
    ["after a gap", `const [{ data }, one] = await Promise.all([${read}, , open()]); show(data, one);`],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(ignored);
  });
});

describe("a result that is dropped", () => {
  test.each([
    ["at once", `await Promise.all([open(), ${write}]);`],
    ["by its place", `const [one] = await Promise.all([open(), ${write}]); show(one);`],
    ["by its index", `const all = await Promise.all([open(), ${write}]); show(all[0]);`],
    ["for each", `await Promise.all(teams.map((team) => ${write}));`],
    ["for each in a block", `await Promise.all(teams.map((team) => { open(); return ${write}; }));`],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(dropped);
  });
});

describe("what may be looked at", () => {
  test.each([
    ["some of them from elsewhere", `await Promise.all([...open(), close()]);`],
    ["the rest", `const [one, ...others] = await Promise.all([open(), ${write}]); show(one, others);`],
    ["the result of each", `const all = await Promise.all(teams.map((team) => ${write})); show(all);`],
    ["what each makes of it", `await Promise.all(teams.map(async (team) => ${write}));`],
    ["what each is not handed back", `await Promise.all(teams.map((team) => { ${write}.then(show); }));`],
    ["what each ends with", `await Promise.all(teams.map((team) => { if (team) return ${write}; return; }));`],
    ["what a function from elsewhere makes", "await Promise.all(teams.map(write));"],
    ["what a function makes of nothing", "await Promise.all(teams.map());"],
    ["what is held in a list", "await Promise.all(teams);"],
    ["nothing", "await Promise.all();"],
    ["the first of them", `const [{ data }] = await Promise.race([${read}]); show(data);`],
    ["by another's all", `const [{ data }] = await pool.all([${read}]); show(data);`],
    ["by an index that is computed", `const all = await Promise.all([open(), ${write}]); show(all[at]);`],
    ["by a loop", `const all = await Promise.all([open(), ${write}]); for (const one of all) check(one);`],
    ["as the index of something else", `const all = await Promise.all([open(), ${write}]); show(teams[all]);`],
    ["in what nothing here declares", `all = await Promise.all([open(), ${write}]); show(all[0]);`],
    ["where they are handed on", `check(await Promise.all([${read}, ${write}]));`],
    ["where they are returned", `return await Promise.all([${read}, ${write}]);`],
    [
      "where one is met",
      `const all = await Promise.all([${read}]); if (!all[0].data) throw new Error("none"); show(all[0].data);`,
    ],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual([]);
  });
});
