import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: several Supabase writes", errorHandling, {
  valid: [
    {
      name: "leaving",
      filename: "apps/web/src/teams.ts",
      code: `export async function leave(supabase: SupabaseClient) {
  await supabase.auth.signOut();
  await supabase.auth.refreshSession();
}`,
    },
    {
      name: "a rollback while a failure is on its way",
      filename: "apps/web/src/teams.ts",
      code: `export async function add(supabase: SupabaseClient, team: Team) {
  const { error } = await supabase.from("teams").insert(team);
  if (error) {
    await supabase.storage.from("logos").remove([team.logo]);
    throw error;
  }
}`,
    },
    {
      name: "a map and an array",
      filename: "apps/web/src/teams.ts",
      code: `import { supabaseUrl } from "./env";
export async function clear(cache: Map<string, string>) {
  await cache.delete(supabaseUrl);
  await Promise.all(Array.from(cache.keys()));
}`,
    },
  ],
  invalid: [
    {
      name: "a result that is held and not read",
      filename: "apps/web/src/teams.ts",
      code: `export async function add(supabase: SupabaseClient, team: Team) {
  const result = await supabase.from("teams").upsert(team);
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'upsert' on 'teams'" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 59,
        },
      ],
    },
    {
      name: "several at once",
      filename: "apps/web/src/teams.ts",
      code: `export async function sort(supabase: SupabaseClient, ids: string[]) {
  await Promise.all(ids.map((id, position) => supabase.from("teams").update({ position }).eq("id", id)));
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'update' on 'teams'" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 103,
        },
      ],
    },
    {
      name: "then without a look",
      filename: "apps/web/src/teams.ts",
      code: `export function add(supabase: SupabaseClient) {
  supabase.from("teams").insert({}).then(() => done());
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'insert' on 'teams'" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 36,
        },
      ],
    },
    {
      name: "a write that is never sent",
      filename: "apps/web/src/teams.ts",
      code: `export function add(supabase: SupabaseClient, team: Team) {
  supabase.from("teams").insert(team);
}`,
      errors: [
        {
          messageId: "queryNotSent",
          data: { call: "'insert' on 'teams'" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 38,
        },
      ],
    },
    {
      name: "a write that void does not send",
      filename: "apps/web/src/teams.ts",
      code: `export function add(supabase: SupabaseClient, id: string) {
  void supabase.rpc("count_view", { id });
}`,
      errors: [
        {
          messageId: "queryNotSent",
          data: { call: "'rpc' on 'count_view'" },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
  ],
});
