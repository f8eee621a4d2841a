import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: missing data", errorHandling, {
  valid: [
    {
      name: "missing data is met with a throw",
      filename: "apps/web/src/teams.ts",
      code: `export async function one(supabase: SupabaseClient, id: string) {
  const { data: team } = await supabase.from("teams").select().eq("id", id).single();
  if (!team) throw new Error("no team");
  return team;
}`,
    },
    {
      name: "missing data is met with an answer that says no",
      filename: "apps/web/src/teams.ts",
      code: `export async function GET(id: string) {
  const supabase = await createClient();
  const { data } = await supabase.from("profiles").select("role").eq("id", id).single();
  if (data?.role !== "admin") {
    return Response.json({ error: "no" }, { status: 403 });
  }
  return Response.json(data);
}`,
    },
    {
      name: "missing data of a held result is met",
      filename: "apps/web/src/teams.ts",
      code: `export async function loader(supabase: SupabaseClient) {
  const [teams, mayEdit] = await Promise.all([load(), supabase.rpc("may_edit")]);
  if (!mayEdit.data) return redirect("/");
  return teams;
}`,
    },
    {
      name: "a comment gives the reason",
      filename: "apps/web/src/teams.ts",
      code: `export async function badge(supabase: SupabaseClient) {
  // Best effort: without a count there is no badge.
  const { count } = await supabase.from("teams").select("id", { count: "exact", head: true });
  return count ?? 0;
}`,
    },
    {
      name: "other builders",
      filename: "apps/web/src/teams.ts",
      code: `import { supabaseUrl } from "./env";
export async function list(db, knex) {
  const { data } = await db.select().from(teams);
  const { data: rows } = await knex.from("teams").select();
  const { data: bytes } = await Promise.resolve(Buffer.from("teams"));
  return [data, rows, bytes, Array.from(supabaseUrl)];
}`,
    },
    {
      name: "another library's answer",
      filename: "apps/web/src/teams.ts",
      code: `import { supabaseUrl } from "./env";
export async function list(query) {
  const { data } = await query.graph({ entity: "team" });
  const { data: page } = await axios.get(supabaseUrl);
  return [data, page];
}`,
    },
  ],
  invalid: [
    {
      name: "missing data is met with nothing found",
      filename: "apps/web/src/teams.ts",
      code: `export async function unread(supabase: SupabaseClient) {
  const { data } = await supabase.from("messages").select("id");
  if (!data || data.length === 0) return 0;
  return data.length;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'messages'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function unread(supabase: SupabaseClient) {
  const { data, error } = await supabase.from("messages").select("id");
  if (error) throw error;
  if (!data || data.length === 0) return 0;
  return data.length;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a client that goes by another name",
      filename: "apps/web/src/teams.ts",
      code: `import { db } from "./db";
export async function list() {
  const { data } = await db.from("teams").select();
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
              output: `import { db } from "./db";
export async function list() {
  const { data, error } = await db.from("teams").select();
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a comment to a linter is no reason",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase) {
  // biome-ignore lint/suspicious/noExplicitAny: untyped table
  const { data } = await (supabase as any).from("teams").select();
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
              output: `export async function list(supabase) {
  // biome-ignore lint/suspicious/noExplicitAny: untyped table
  const { data, error } = await (supabase as any).from("teams").select();
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
  ],
});
