import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: derived data", errorHandling, {
  valid: [
    {
      name: "what is taken from the data is missing with it",
      filename: "apps/web/src/teams.ts",
      code: `export async function suspend(supabase: SupabaseClient, user: User) {
  let teamId = user.teamId;
  if (!teamId) {
    const { data: member } = await supabase.from("members").select("team_id").eq("user_id", user.id).maybeSingle();
    teamId = member?.team_id ?? null;
  }
  if (!teamId) return Response.json({ error: "no team" }, { status: 400 });
  return close(teamId);
}`,
    },
    {
      name: "under another type",
      filename: "apps/web/src/teams.ts",
      code: `export async function GET(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("teams").select().eq("id", id).maybeSingle();
  const team = data as unknown as Team | null;
  if (!team) notFound();
  return Response.json(team);
}`,
    },
    {
      name: "the first of none",
      filename: "apps/web/src/teams.ts",
      code: `export async function GET(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("exports").select("path").eq("team_id", id);
  const rows = (data ?? []) as Export[];
  const latest = rows[0];
  if (!latest) return Response.json("none yet", { status: 404 });
  return redirect(latest.path);
}`,
    },
    {
      name: "no rows at all",
      filename: "apps/web/src/teams.ts",
      code: `export async function GET(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("exports").select("path").eq("team_id", id);
  const rows = data ?? [];
  if (rows.length === 0) return Response.json("none yet", { status: 404 });
  return zip(rows);
}`,
    },
    {
      name: "a role that nobody has",
      filename: "apps/web/src/teams.ts",
      code: `export async function requireAdmin(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("profiles").select("role").eq("id", id).single();
  const role = data?.role;
  if (role !== "admin") throw new Error("not allowed");
}`,
    },
    {
      name: "words that stand in for a name",
      filename: "apps/web/src/teams.ts",
      code: `export async function invite(supabase: SupabaseClient, id: string) {
  const { data: sender } = await supabase.from("profiles").select("full_name").eq("id", id).single();
  await send({ subject: "Join us", from: sender?.full_name || "Somebody" });
}`,
    },
  ],
  invalid: [
    {
      name: "a role that stands in for another",
      filename: "apps/web/src/teams.ts",
      code: `export async function role(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("members").select("role").eq("id", id).single();
  return data?.role ?? "viewer";
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'members'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function role(supabase: SupabaseClient, id: string) {
  const { data, error } = await supabase.from("members").select("role").eq("id", id).single();
  if (error) throw error;
  return data?.role ?? "viewer";
}`,
            },
          ],
        },
      ],
    },
    {
      name: "another source stands in for missing data",
      filename: "apps/web/src/teams.ts",
      code: `export async function billTo(supabase: SupabaseClient, mail: string) {
  const { data: client } = await supabase.from("clients").select("id").eq("mail", mail).maybeSingle();
  let id = client?.id ?? null;
  if (!id) id = await addClient(mail);
  if (!id) throw new Error("no client");
  return id;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'clients'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function billTo(supabase: SupabaseClient, mail: string) {
  const { data: client, error } = await supabase.from("clients").select("id").eq("mail", mail).maybeSingle();
  if (error) throw error;
  let id = client?.id ?? null;
  if (!id) id = await addClient(mail);
  if (!id) throw new Error("no client");
  return id;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an answer that says there was no error",
      filename: "apps/web/src/teams.ts",
      code: `export async function listTeams(supabase: SupabaseClient) {
  const { data } = await supabase.from("teams").select();
  const teams = data ?? [];
  if (teams.length === 0) return { teams: [], error: null };
  return { teams, error: null };
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
              output: `export async function listTeams(supabase: SupabaseClient) {
  const { data, error } = await supabase.from("teams").select();
  if (error) throw error;
  const teams = data ?? [];
  if (teams.length === 0) return { teams: [], error: null };
  return { teams, error: null };
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a default that is never missing",
      filename: "apps/web/src/teams.ts",
      code: `export async function greet(supabase: SupabaseClient, id: string) {
  const { data } = await supabase.from("profiles").select("plan").eq("id", id).single();
  const plan = data?.plan ?? "basic";
  if (!plan) throw new Error("no plan");
  return plan;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'profiles'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function greet(supabase: SupabaseClient, id: string) {
  const { data, error } = await supabase.from("profiles").select("plan").eq("id", id).single();
  if (error) throw error;
  const plan = data?.plan ?? "basic";
  if (!plan) throw new Error("no plan");
  return plan;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a style sheet says no more than it shows",
      filename: "apps/web/src/board.tsx",
      code: `export async function Board(supabase: SupabaseClient) {
  const { data: board } = await supabase.from("boards").select().single();
  if (!board) return <p className="text-red-500" style={{ minHeight: 420 }}>Nothing here.</p>;
  return <p>{board.name}</p>;
}`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { call: "'select' on 'boards'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: "readError",
              data: { name: "error" },
              output: `export async function Board(supabase: SupabaseClient) {
  const { data: board, error } = await supabase.from("boards").select().single();
  if (error) throw error;
  if (!board) return <p className="text-red-500" style={{ minHeight: 420 }}>Nothing here.</p>;
  return <p>{board.name}</p>;
}`,
            },
          ],
        },
      ],
    },
  ],
});
