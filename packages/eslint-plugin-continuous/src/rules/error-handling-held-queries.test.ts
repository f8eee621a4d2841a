import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: held queries", errorHandling, {
  valid: [
    {
      name: "a query that is built in steps and read with its error",
      filename: "apps/web/src/teams.ts",
      code: `export async function page(supabase: SupabaseClient, from: number) {
  let query = supabase.from("teams").select();
  if (from > 0) query = query.gt("id", from);
  const { data, error } = await query.order("name");
  if (error) throw error;
  return data;
}`,
    },
    {
      name: "an answer is no query",
      filename: "apps/web/src/teams.ts",
      code: `export async function names(supabase: SupabaseClient) {
  const found = await supabase.from("teams").select();
  if (found.error) throw found.error;
  const rows = found.data;
  return await rows.select((team) => team.name);
}`,
    },
    {
      name: "each error of a list is read",
      filename: "apps/web/src/teams.ts",
      code: `export async function counts(supabase: SupabaseClient) {
  const results = await Promise.all([supabase.from("teams").select(), supabase.from("members").select()]);
  if (results[0].error || results[1].error) throw new Error("no counts");
  return [results[0].data.length, results[1].data.length];
}`,
    },
    {
      name: "a list that is handed on as a whole",
      filename: "apps/web/src/teams.ts",
      code: `export async function counts(supabase: SupabaseClient) {
  const results = await Promise.all([supabase.from("teams").select(), supabase.from("members").select()]);
  return results.map(unwrap);
}`,
    },
    {
      name: "missing data of a list is met",
      filename: "apps/web/src/teams.ts",
      code: `export async function one(supabase: SupabaseClient) {
  const results = await Promise.all([supabase.from("teams").select().single(), load()]);
  if (!results[0].data) throw new Error("no team");
  return [results[0].data, results[1]];
}`,
    },
    {
      name: "the rest of a list is handed on",
      filename: "apps/web/src/teams.ts",
      code: `export async function load(supabase: SupabaseClient) {
  const [first, ...others] = await Promise.all([supabase.rpc("touch"), supabase.rpc("count_view")]);
  return check(first, others);
}`,
    },
  ],
  invalid: [
    {
      name: "a query that goes on where it is awaited",
      filename: "apps/web/src/teams.ts",
      code: `export async function page(supabase: SupabaseClient, from: number) {
  let query = supabase.from("teams").select();
  if (from > 0) query = query.gt("id", from);
  const { data } = await query.order("name");
  return data;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function page(supabase: SupabaseClient, from: number) {
  let query = supabase.from("teams").select();
  if (from > 0) query = query.gt("id", from);
  const { data, error } = await query.order("name");
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a table that a variable holds",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const teams = supabase.from("teams") as unknown as TeamTable;
  const { data } = await teams.select();
  return data;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function list(supabase: SupabaseClient) {
  const teams = supabase.from("teams") as unknown as TeamTable;
  const { data, error } = await teams.select();
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a bucket that a variable holds",
      filename: "apps/web/src/teams.ts",
      code: `export async function drop(supabase: SupabaseClient, path: string) {
  const bucket = supabase.storage.from("logos");
  await bucket.remove([path]);
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'storage.remove' on 'logos'" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function drop(supabase: SupabaseClient, path: string) {
  const bucket = supabase.storage.from("logos");
  const { error } = await bucket.remove([path]);
  if (error) throw error;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a result that is read by its index",
      filename: "apps/web/src/teams.ts",
      code: `export async function counts(supabase: SupabaseClient) {
  const results = await Promise.all([supabase.from("teams").select(), supabase.from("members").select()]);
  if (results[1].error) throw results[1].error;
  return [results[0].data?.length, results[1].data.length];
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 21,
        },
      ],
    },
    {
      name: "a write whose place in the pattern is left out",
      filename: "apps/web/src/teams.ts",
      code: `export async function rename(supabase: SupabaseClient, id: string, name: string) {
  const [team] = await Promise.all([load(id), supabase.from("teams").update({ name }).eq("id", id)]);
  return team;
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'update' on 'teams'" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 99,
        },
      ],
    },
    {
      name: "several at once under another type",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const [{ data }] = (await Promise.all([supabase.from("teams").select()])) as [Answer];
  return data;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
  ],
});
