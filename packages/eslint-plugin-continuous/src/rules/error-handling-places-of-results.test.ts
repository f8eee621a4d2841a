import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of statements that ask Supabase for teams and members. */
function judge(statements: string): readonly (string | undefined)[] {
  const code = `export async function load(supabase, team) {\n  ${statements}\n}`;
  return lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).map(({ messageId }) => messageId);
}

const read = 'await supabase.from("teams").select()';
const write = 'await supabase.from("teams").insert(team)';

describe("an error that is left behind", () => {
  test.each([
    ["under another type", `const { data } = (${read}) as Found; show(data);`],
    ["under an older spelling of one", `const { data } = <Found>(${read}); show(data);`],
    ["under a type that it meets", `const { data } = (${read}) satisfies Found; show(data);`],
    ["where somebody knows that it is there", `const { data } = (${read})!; show(data);`],
    ["in a chain that may end", 'const { data } = await supabase?.from("teams").select(); show(data);'],
    ["of one of two", `const { data } = team ? ${read} : fallback; show(data);`],
    ["of the other of two", `const { data } = team ? fallback : ${read}; show(data);`],
    ["of the last resort", `const { data } = fallback ?? (${read}); show(data);`],
    ["by an assignment", `let data; ({ data } = ${read}); show(data);`],
    ["by a count", `const { count } = ${read}; show(count);`],
    ["by the data of it", `show((${read}).data);`],
    ["by the count of it", `show((${read}).count);`],
    ["by the data of a variable", `const found = ${read}; show(found.data);`],
    ["by the data of a variable under another type", `const found = ${read}; show((found as Found).data);`],
    ["by the data of one that is surely there", `const found = ${read}; show(found!.data);`],
    ["by taking it from a variable", `const found = ${read}; const { data } = found; show(data);`],
    ["by taking it from a variable that is assigned", `let found; found = ${read}; show(found.data);`],
    ["by a list of rows", `const { data: [first] } = ${read}; show(first);`],
    ["by a default", `const { data = [] } = ${read}; show(data);`],
    ["by a name in quotes", `const { "data": rows } = ${read}; show(rows);`],
    ["by then", 'supabase.from("teams").select().then(({ data }) => show(data));'],
    ["by a result in then", 'supabase.from("teams").select().then((found) => show(found.data));'],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(["errorIgnored"]);
  });
});

describe("an error that is taken and not read", () => {
  test.each([
    ["by its name", `const { data, error } = ${read}; show(data);`],
    ["by another name", `const { data, error: failure } = ${read}; show(data);`],
    ["with a default", `const { error = null } = ${read};`],
    ["by a name in quotes", `const { "error": failure } = ${read};`],
    ["in a list", 'const [{ data, error }] = await Promise.all([supabase.from("teams").select()]); show(data);'],
    ["in then", 'supabase.from("teams").select().then(({ data, error }) => show(data));'],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(["errorUnread"]);
  });
});

describe("an error that somebody may look at", () => {
  test.each([
    ["by its name", `const { data, error } = ${read}; show(data, error);`],
    ["with the rest", `const { data, ...rest } = ${read}; show(data, rest);`],
    ["by a name that is computed", `const { data, [key]: failure } = ${read}; show(data, failure);`],
    ["by its status", `const { data, status } = ${read}; show(data, status);`],
    ["by the text of its status", `const { data, statusText } = ${read}; show(data, statusText);`],
    ["in its parts", `const { error: { message } } = ${read}; show(message);`],
    ["beside what it is asked for", `const { session } = ${read}; show(session);`],
    ["where it goes as a whole", `show(${read});`],
    ["where it is returned", `return ${read};`],
    ["where it is awaited again", `const found = await (${read}); return found;`],
    ["by its other member", `show((${read}).error);`],
    ["by a member whose name begins alike", `show((${read}).dataset);`],
    ["by a member whose name ends alike", `show((${read}).metadata);`],
    ["by a private member of data", `show((${read})["data"]);`],
    ["by a member of a variable", `const found = ${read}; show(found.error);`],
    ["by a member of a variable that begins alike", `const found = ${read}; show(found.dataset);`],
    ["by a member of a variable that ends alike", `const found = ${read}; show(found.metadata);`],
    ["by a member that is named elsewhere", `const found = ${read}; show(found[data]);`],
    ["by a member that is named by text", `const found = ${read}; show(found["data"]);`],
    ["as the name of another's member", `const found = ${read}; show(teams[found]);`],
    ["by taking it from a variable", `const found = ${read}; const { data, error } = found; show(data, error);`],
    ["by one of two reads", `const found = ${read}; show(found.data); show(found.error);`],
    ["under another name", `const found = ${read}; const other = found; show(other);`],
    ["as the question itself", `const { data } = (${read}) ? team : fallback; show(data);`],
    ["where another stands in", `const { data } = (${read}) ?? fallback; show(data);`],
    ["as a member of something else", `team.found = ${read};`],
    ["in what nothing here declares", `found = ${read}; show(found.data);`],
    ["where it is called", `(${read})(team);`],
    ["in a handler from elsewhere", 'supabase.from("teams").select().then(answer);'],
    ["in a handler that takes nothing", 'supabase.from("teams").select().then(() => show(team));'],
    ["in no handler", 'supabase.from("teams").select().then();'],
    ["of what is no query", "teams.then(({ data }) => show(data));"],
    ["of a promise by a function", "then(({ data }) => show(data));"],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual([]);
  });
});

describe("a result that is dropped", () => {
  test.each([
    ["at once", `${write};`],
    ["aloud", `void (${write});`],
    ["under another type", `(${write}) as unknown;`],
    ["by one of two", `team ? ${write} : close();`],
    ["where something else holds", `team && (${write});`],
    ["by a variable", `const written = ${write};`],
    ["by a variable that is written alone", `let written; written = ${write};`],
    ["by then", 'supabase.from("teams").insert(team).then(() => close());'],
    ["by then without a handler", 'supabase.from("teams").insert(team).then();'],
  ])("%s", (_name, statements) => {
    expect(judge(statements)).toEqual(["resultDropped"]);
  });

  test.each([
    ["asked", `if (!(${write})) close();`],
    ["the question", `(${write}) ? close() : open();`],
    ["before something else", `(${write}) || close();`],
    ["read and not wanted", `${read};`],
  ])("not %s", (_name, statements) => {
    expect(judge(statements)).toEqual([]);
  });
});

test("what a module exports may be read elsewhere", () => {
  const judgeModule = (code: string): readonly (string | undefined)[] =>
    lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).map(({ messageId }) => messageId);
  expect(judgeModule(`export const written = ${write};`)).toEqual([]);
  expect(judgeModule(`const written = ${write};`)).toEqual(["resultDropped"]);
  expect(judgeModule(`export const { data, error } = ${read};`)).toEqual([]);
  expect(judgeModule(`const { data, error } = ${read}; show(data);`)).toEqual(["errorUnread"]);
});
