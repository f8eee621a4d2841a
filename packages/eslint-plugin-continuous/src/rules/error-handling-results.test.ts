import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: Supabase results", errorHandling, {
  valid: [
    {
      name: "the error is read",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const { data, error } = await supabase.from("teams").select();
  if (error) throw error;
  return data;
}`,
    },
    {
      name: "the error has another name",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase) {
  const { data, error: teamsError } = await supabase.from("teams").select();
  return teamsError ? null : data;
}`,
    },
    {
      name: "throwOnError",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const { data } = await supabase.from("teams").select().throwOnError();
  return data;
}`,
    },
    {
      name: "the documented ways that have no error to read",
      filename: "apps/web/src/teams.ts",
      code: `export async function user(supabase: SupabaseClient) {
  const { data: { user } } = await supabase.auth.getUser();
  const { data: { session } } = await supabase.auth.getSession();
  const { data } = supabase.storage.from("avatars").getPublicUrl(user.id);
  return { session, data };
}`,
    },
    {
      name: "a test file",
      filename: "apps/web/src/teams.spec.ts",
      code: `const { data } = await supabase.from("teams").select();`,
    },
  ],
  invalid: [
    {
      name: "no error taken",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const { data } = await supabase.from("teams").select();
  return data ?? [];
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function list(supabase: SupabaseClient) {
  const { data, error } = await supabase.from("teams").select();
  if (error) throw error;
  return data ?? [];
}`,
            },
          ],
        },
      ],
    },
    {
      name: "no error taken, where a name is in use",
      filename: "apps/web/src/teams.js",
      code: `const error = "none";
export async function count(supabase) {
  const { count } = await supabase
    .from("teams")
    .select("*", { count: "exact", head: true })
  return count || error
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 18,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "queryError" },
              output: `const error = "none";
export async function count(supabase) {
  const { count, error: queryError } = await supabase
    .from("teams")
    .select("*", { count: "exact", head: true })
  if (queryError) throw queryError
  return count || error
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an error taken and not read",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const { data, error } = await supabase.rpc("list_teams");
  return data;
}`,
      errors: [
        {
          messageId: "errorUnread",
          data: { call: "'rpc' on 'list_teams'", name: "error" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function list(supabase: SupabaseClient) {
  const { data, error } = await supabase.rpc("list_teams");
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "storage and functions",
      filename: "apps/web/src/teams.ts",
      code: `export async function read(supabase: SupabaseClient) {
  const { data: file } = await supabase.storage.from(BUCKET).download("a.txt");
  const { data: answer } = await supabase.functions.invoke("resize");
  return [file, answer];
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'storage.download' on 'BUCKET'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 23,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function read(supabase: SupabaseClient) {
  const { data: file, error } = await supabase.storage.from(BUCKET).download("a.txt");
  if (error) throw error;
  const { data: answer } = await supabase.functions.invoke("resize");
  return [file, answer];
}`,
            },
          ],
        },
        {
          messageId: "errorIgnored",
          data: { call: "'functions.invoke' on 'resize'" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function read(supabase: SupabaseClient) {
  const { data: file } = await supabase.storage.from(BUCKET).download("a.txt");
  const { data: answer, error } = await supabase.functions.invoke("resize");
  if (error) throw error;
  return [file, answer];
}`,
            },
          ],
        },
      ],
    },
  ],
});
