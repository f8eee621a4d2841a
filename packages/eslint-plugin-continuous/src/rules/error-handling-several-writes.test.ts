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
    {
      name: "a rollback that another answer reports",
      filename: "apps/web/src/teams.ts",
      code: `export async function attach(supabase: SupabaseClient, team: Team, path: string | null) {
  if (path === null) {
    await supabase.from("claims").delete().eq("id", team.id);
    if (team.logo) await supabase.storage.from("logos").remove([team.logo]);
    return Response.json({ error: "no upload" }, { status: 500 });
  }
  return path;
}`,
    },
    {
      name: "a cache that fails is a cache that misses",
      filename: "apps/web/src/teams.ts",
      code: `export async function route(supabase: SupabaseClient, key: string) {
  const { data } = await supabase.from("routes_cache").select("metres").eq("key", key).maybeSingle();
  if (data) return data.metres;
  const metres = await measure(key);
  await supabase.from("routes_cache").insert({ key, metres });
  return metres;
}`,
    },
  ],
  invalid: [
    {
      name: "a delete before an answer that says there was no error",
      filename: "apps/web/src/teams.ts",
      code: `export async function leave(supabase: SupabaseClient, id: string, last: boolean) {
  if (last) {
    await supabase.from("teams").delete().eq("id", id);
    return { left: true, error: null };
  }
  return { left: false };
}`,
      errors: [
        {
          messageId: "resultDropped",
          data: { call: "'delete' on 'teams'" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function leave(supabase: SupabaseClient, id: string, last: boolean) {
  if (last) {
    const { error } = await supabase.from("teams").delete().eq("id", id);
    if (error) throw error;
    return { left: true, error: null };
  }
  return { left: false };
}`,
            },
          ],
        },
      ],
    },
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
