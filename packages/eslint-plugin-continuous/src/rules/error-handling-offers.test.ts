import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is offered for each finding of a module. */
function listOffers(code: string): readonly (readonly string[])[] {
  return lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).map(({ suggestions = [] }) =>
    suggestions.map(({ fix, desc }) => `${desc} ${code.slice(0, fix.range[0])}${fix.text}${code.slice(fix.range[1])}`),
  );
}

const says = "Take the error as 'error' and throw it.";
const read = 'await supabase.from("teams").select();';
const write = 'await supabase.from("teams").insert(team);';

describe("for a module's own statements", () => {
  test("the error is taken and thrown", () => {
    expect(listOffers(`const { data } = ${read}`)).toEqual([
      [`${says} const { data, error } = ${read}\nif (error) throw error;`],
    ]);
    expect(listOffers(`const { data, error } = ${read}`)).toEqual([
      [`${says} const { data, error } = ${read}\nif (error) throw error;`],
    ]);
    expect(listOffers(write)).toEqual([[`${says} const { error } = ${write}\nif (error) throw error;`]]);
  });

  test("as deep as the statement is", () => {
    expect(listOffers(`{\n    ${write} // new\n}`)).toEqual([
      [`${says} {\n    const { error } = ${write}\n    if (error) throw error; // new\n}`],
    ]);
  });
});

describe("for names that are taken", () => {
  const names = (...taken: readonly string[]): string => taken.map((name) => `const ${name} = 1;`).join(" ");

  test("the next is offered, while there is one", () => {
    expect(listOffers(`${names("error", "queryError")}\n${write}`)).toEqual([
      [
        `Take the error as 'resultError' and throw it. ${names("error", "queryError")}\nconst { error: resultError } = ${write}\nif (resultError) throw resultError;`,
      ],
    ]);
    expect(listOffers(`${names("error", "queryError", "resultError")} ${write}`)).toEqual([[]]);
    expect(listOffers(`${names("error", "queryError", "resultError")} const { data } = ${read}`)).toEqual([[]]);
  });
});

describe("nothing where no statement could follow", () => {
  test.each([
    ["a write that is a branch", `if (team) ${write}`],
    ["a write that is a value", `const written = ${write}`],
    ["a write that void drops", `void (${write.slice(0, -1)});`],
    ["a read in a loop's head", `for (const { data } = ${read.slice(0, -1)}; ;) show(data);`],
    ["an error in a loop's head", `for (const { data, error } = ${read.slice(0, -1)}; ;) show(data);`],
    ["a read that is assigned", `let data; ({ data } = ${read.slice(0, -1)});`],
    ["a read of several", `const [{ data }] = await Promise.all([supabase.from("teams").select()]);`],
    ["an error of several", `const [{ data, error }] = await Promise.all([supabase.from("teams").select()]);`],
    ["a result in then", `supabase.from("teams").select().then(({ data }) => show(data));`],
    ["an error in then", `supabase.from("teams").select().then(({ data, error }) => show(data));`],
    ["a write of several", `await Promise.all([supabase.from("teams").insert(team)]);`],
  ])("%s", (_name, code) => {
    expect(listOffers(code)).toEqual([[]]);
  });
});
