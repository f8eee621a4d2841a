import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: Supabase writes", errorHandling, {
  valid: [
    {
      name: "the error is read",
      filename: "apps/web/src/teams.ts",
      code: `export async function add(supabase: SupabaseClient, team: Team) {
  const { error } = await supabase.from("teams").insert(team);
  if (error) throw error;
}`,
    },
    {
      name: "throwOnError",
      filename: "apps/web/src/teams.ts",
      code: `export async function add(supabase: SupabaseClient, team: Team) {
  await supabase.from("teams").insert(team).throwOnError();
}`,
    },
    {
      name: "returned",
      filename: "apps/web/src/teams.ts",
      code: `export function add(supabase: SupabaseClient, team: Team) {
  return supabase.from("teams").insert(team);
}`,
    },
    {
      name: "a read whose answer nobody wants",
      filename: "apps/web/src/teams.ts",
      code: `export async function warm(supabase: SupabaseClient) {
  await supabase.from("teams").select();
}`,
    },
    {
      name: "a comment gives the reason",
      filename: "apps/web/src/teams.ts",
      code: `export async function read(supabase: SupabaseClient, id: string) {
  try {
    await supabase.from("views").insert({ id });
  } catch {
    // Views are not critical.
  }
}`,
    },
  ],
  invalid: [
    {
      name: "an insert",
      filename: "apps/web/src/teams.ts",
      code: `export async function add(supabase: SupabaseClient, team: Team) {
  await supabase.from("teams").insert(team);
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'insert' on 'teams'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function add(supabase: SupabaseClient, team: Team) {
  const { error } = await supabase.from("teams").insert(team);
  if (error) throw error;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "several writes, one name each",
      filename: "apps/web/src/teams.ts",
      code: `export async function move(supabase: SupabaseClient) {
  const { error } = await supabase.from("teams").select();
  if (error) throw error;
  await supabase.from("teams").update({ moved: true });
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'update' on 'teams'" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 55,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "queryError" },
              output: `export async function move(supabase: SupabaseClient) {
  const { error } = await supabase.from("teams").select();
  if (error) throw error;
  const { error: queryError } = await supabase.from("teams").update({ moved: true });
  if (queryError) throw queryError;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a write without braces around it",
      filename: "apps/web/src/teams.js",
      code: `export async function clear(supabase, id) {
  if (id) await supabase.from(tables.teams).delete().eq("id", id)
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'delete' on 'teams'" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a database function",
      filename: "apps/web/src/teams.cjs",
      code: `exports.clear = async () => {
  await supabase.rpc("clear_teams")
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'rpc' on 'clear_teams'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `exports.clear = async () => {
  const { error } = await supabase.rpc("clear_teams")
  if (error) throw error
}`,
            },
          ],
        },
      ],
    },
    {
      name: "storage, functions and auth",
      filename: "apps/web/src/teams.ts",
      code: `export async function change(supabase: SupabaseClient) {
  await supabase.storage.from("logos").upload("a.png", file);
  await supabase.functions.invoke("resize");
  await supabase.auth.admin.deleteUser(id);
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'storage.upload' on 'logos'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function change(supabase: SupabaseClient) {
  const { error } = await supabase.storage.from("logos").upload("a.png", file);
  if (error) throw error;
  await supabase.functions.invoke("resize");
  await supabase.auth.admin.deleteUser(id);
}`,
            },
          ],
        },
        {
          messageId: "resultDropped",
          data: { call: "'functions.invoke' on 'resize'" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 44,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function change(supabase: SupabaseClient) {
  await supabase.storage.from("logos").upload("a.png", file);
  const { error } = await supabase.functions.invoke("resize");
  if (error) throw error;
  await supabase.auth.admin.deleteUser(id);
}`,
            },
          ],
        },
        {
          messageId: "resultDropped",
          data: { call: "'auth.admin.deleteUser'" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 43,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function change(supabase: SupabaseClient) {
  await supabase.storage.from("logos").upload("a.png", file);
  await supabase.functions.invoke("resize");
  const { error } = await supabase.auth.admin.deleteUser(id);
  if (error) throw error;
}`,
            },
          ],
        },
      ],
    },
  ],
});
