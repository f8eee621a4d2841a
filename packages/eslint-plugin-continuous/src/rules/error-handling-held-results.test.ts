import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: held results", errorHandling, {
  valid: [
    {
      name: "the whole result is returned",
      filename: "apps/web/src/teams.ts",
      code: `export const list = (supabase: SupabaseClient) => supabase.from("teams").select();
export const one = async (supabase: SupabaseClient) => await supabase.from("teams").select().single();`,
    },
    {
      name: "the whole result is handed on",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(supabase: SupabaseClient) {
  const result = await supabase.from("teams").select();
  return unwrap(result);
}`,
    },
  ],
  invalid: [
    {
      name: "a held result whose error is not read",
      filename: "apps/web/src/teams.ts",
      code: `class Checkpoints {
  async load() {
    const found = await this.supabase.schema("app").from("checkpoints").select<"*">("*").maybeSingle();
    return found.data;
  }
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'checkpoints'" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      name: "the data of an awaited call",
      filename: "apps/web/src/teams.ts",
      code: `export const list = async () => (await getSupabase().from("teams").select()).data;`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 1,
          column: 78,
          endLine: 1,
          endColumn: 82,
        },
      ],
    },
    {
      name: "a query that is built in steps",
      filename: "apps/web/src/teams.ts",
      code: `export async function list(client: SupabaseClient<Database>, owner?: string) {
  let query = client.from("teams").select();
  if (owner) query = query.eq("owner", owner);
  const { data } = await query;
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
              output: `export async function list(client: SupabaseClient<Database>, owner?: string) {
  let query = client.from("teams").select();
  if (owner) query = query.eq("owner", owner);
  const { data, error } = await query;
  if (error) throw error;
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "several at once",
      filename: "apps/web/src/teams.ts",
      code: `export async function page(supabase: SupabaseClient) {
  const [{ data: teams }, users] = await Promise.all([
    supabase.from("teams").select(),
    supabase.from("users").select(),
  ]);
  return { teams, users: users.data };
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 25,
        },
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'users'" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      name: "then",
      filename: "apps/web/src/teams.ts",
      code: `export const list = (supabase: SupabaseClient) =>
  supabase.from("teams").select().then(({ data }) => data ?? []);`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'teams'" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 49,
        },
      ],
    },
    {
      name: "in a component",
      filename: "apps/web/src/page.tsx",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      code: `export default async function Page() {
  const { data } = await (supabase as any).from("équipes" as never).select();
  return <ul>{data?.map((team) => <li key={team.id}>{team.name}</li>)}</ul>;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'équipes'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export default async function Page() {
  const { data, error } = await (supabase as any).from("équipes" as never).select();
  if (error) throw error;
  return <ul>{data?.map((team) => <li key={team.id}>{team.name}</li>)}</ul>;
}`,
            },
          ],
        },
      ],
    },
  ],
});
