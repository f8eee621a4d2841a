import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of a call that is awaited and dropped; of one that answers, nothing. */
function judge(call: string, before = ""): readonly string[] {
  const code = `export class Teams {\n  async write(supabase, client, team) {\n    ${before}\n    await ${call};\n  }\n}`;
  return lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).map(({ message }) => message);
}

const says = (call: string): readonly string[] => [`The result of ${call} is dropped, and its 'error' with it.`];

describe("writes", () => {
  test.each([
    ['supabase.from("teams").insert(team)', "'insert' on 'teams'"],
    ['supabase.from("teams").update(team).eq("id", 1)', "'update' on 'teams'"],
    ['supabase.from("teams").upsert(team)', "'upsert' on 'teams'"],
    ['supabase.from("teams").delete().eq("id", 1)', "'delete' on 'teams'"],
    ['supabase.from("teams" as never).insert(team)', "'insert' on 'teams'"],
    ["supabase.from(table).insert(team)", "'insert' on 'table'"],
    ["supabase.from(tables.teams).insert(team)", "'insert' on 'teams'"],
    ['supabase.from(tables["teams"]).insert(team)', "'insert'"],
    ["supabase.from(`teams`).insert(team)", "'insert'"],
    ["supabase.from(1).insert(team)", "'insert'"],
    ['this.client.from("teams").insert(team)', "'insert' on 'teams'"],
    ['this.#supabase.from("teams").insert(team)', "'insert' on 'teams'"],
    ['(await getClient()).from("teams").insert(team)', "'insert' on 'teams'"],
    ['supabase.schema("app").from("teams").insert(team)', "'insert' on 'teams'"],
    ['supabase.rpc("close_team", { team })', "'rpc' on 'close_team'"],
    ['supabase.storage.from("logos").upload("a.png", logo)', "'storage.upload' on 'logos'"],
    ['supabase.storage.from("logos").remove(["a.png"])', "'storage.remove' on 'logos'"],
    ['supabase.functions.invoke("notify")', "'functions.invoke' on 'notify'"],
    ["supabase.auth.updateUser(team)", "'auth.updateUser'"],
    ["supabase.auth.signInWithPassword(team)", "'auth.signInWithPassword'"],
    ["supabase.auth.admin.deleteUser(team.id)", "'auth.admin.deleteUser'"],
    ["supabase.auth.mfa.unenroll(team)", "'auth.mfa.unenroll'"],
  ])("%s", (call, name) => {
    expect(judge(call)).toEqual(says(name));
  });
});

describe("writes that are held", () => {
  test.each([
    ['const query = supabase.from("teams").insert(team);', "query", "'insert' on 'teams'"],
    ['const query = supabase.from("teams").insert(team);', "query.select()", "'insert' on 'teams'"],
    ['const teams = supabase.from("teams");', "teams.insert(team)", "'insert' on 'teams'"],
    ["const { auth } = supabase; const users = supabase.auth;", "users.signUp(team)", "'auth.signUp'"],
    ["const users = supabase.auth.admin;", "users.createUser(team)", "'auth.admin.createUser'"],
    ["const files = supabase.storage;", 'files.from("logos").upload("a.png", logo)', "'storage.upload' on 'logos'"],
  ])("%s await %s", (before, call, name) => {
    expect(judge(call, before)).toEqual(says(name));
  });
});

describe("no write of a Supabase client, or none to lose", () => {
  test.each([
    ['supabase.from("teams").select()'],
    ['supabase.from("teams").insert(team).throwOnError()'],
    ['supabase.from("teams").insert(team).then(check)'],
    ['supabase.from("teams", team).insert(team)'],
    ["supabase.from().insert(team)"],
    ['supabase.from("teams").insert'],
    ['supabase.from("teams")'],
    ['supabase["from"]("teams").insert(team)'],
    ['supabase.from("teams")[method](team)'],
    ['supabase.from("teams").rows.insert(team)'],
    ['supabase.from("page_cache").insert(team)'],
    ['supabase.from("caches").delete()'],
    ['knex.from("teams").insert(team)'],
    ['supabase.table("teams").insert(team)'],
    ["supabase.rpc()"],
    ["supabase.rpc"],
    ['supabase.storage.from("logos").download("a.png")'],
    ['supabase.storage.from("logos").getPublicUrl("a.png")'],
    ['supabase.storage.from("logos").insert(team)'],
    ["supabase.functions.setAuth(team)"],
    ["supabase.functions.invoke.bind(team)"],
    ["supabase.functions"],
    ["supabase.auth.signOut()"],
    ["supabase.auth.getUser()"],
    ["supabase.auth.signUp"],
    ["supabase.auth.admin.listUsers()"],
    ["supabase.auth.teams.createUser(team)"],
    ["supabase.auth.admin(team).createUser(team)"],
    ["supabase.auth.admin"],
    ["supabase.auth"],
    ["teams.signUp(team)"],
  ])("%s", (call) => {
    expect(judge(call)).toEqual([]);
  });

  test.each([
    ['const query = await supabase.from("teams").insert(team); show(query);', "query.update(team)"],
    ['const { data: teams, error } = await supabase.from("teams").select(); show(error);', "teams.insert(team)"],
    ["const teams = [];", "teams.insert(team)"],
    ["const teams = found.data;", "teams.insert(team)"],
    ['const rows = supabase.from("teams").rows;', "rows.insert(team)"],
    ["let teams;", "teams.insert(team)"],
    ["for (const teams of supabase.schemas) open(teams);", "teams"],
    ["", "team"],
    ["", "nothing"],
    ["", "nothing.insert(team)"],
    ["", "open(team)"],
  ])("%s await %s", (before, call) => {
    expect(judge(call, before)).toEqual([]);
  });
});

describe("what a call is run for", () => {
  const judgeThen = (call: string): readonly (string | undefined)[] =>
    lintCode(errorHandling, `supabase.${call};`, { path: "apps/web/src/teams.ts" }).map(({ messageId }) => messageId);

  test("only a builder's query waits for somebody to await it", () => {
    expect(judgeThen('from("teams").delete()')).toEqual(["queryNotSent"]);
    expect(judgeThen('rpc("close_team")')).toEqual(["queryNotSent"]);
    expect(judgeThen('from("teams").select()')).toEqual([]);
    expect(judgeThen('storage.from("logos").remove(names)')).toEqual([]);
    expect(judgeThen('functions.invoke("notify")')).toEqual([]);
    expect(judgeThen("auth.updateUser(team)")).toEqual([]);
    expect(judgeThen("auth.admin.deleteUser(team)")).toEqual([]);
  });
});

describe("a write that takes back another", () => {
  const undo = 'await supabase.from("teams").delete();';
  const judgeUndo = (statements: string): number => judge("open()", statements).length;

  test.each([
    ["in a catch", `try { open(); } catch (error) { ${undo} throw error; }`],
    ["where a failure is named", `if (error) { ${undo} }`],
    ["where a member names one", `if (found.error) { ${undo} }`],
    ["where the object names one", `if (failed.code) { ${undo} }`],
    ["where one may be named", `if (found?.error) { ${undo} }`],
    ["where one is compared", `if (error !== null) { ${undo} }`],
    ["where one of two names one", `if (team || insertError) { ${undo} }`],
    ["where the first of two names one", `if (insertError && team) { ${undo} }`],
    ["before leaving loudly", `if (!team) { ${undo} throw new Error("none"); }`],
    ["of a bucket", 'if (error) await supabase.storage.from("logos").remove(names);'],
    ["of a user", "if (error) await supabase.auth.admin.deleteUser(team.id);"],
  ])("%s", (_name, statements) => {
    expect(judgeUndo(statements)).toBe(0);
  });

  test.each([
    ["where nothing failed", undo],
    ["where nothing of the kind is named", `if (team) { ${undo} }`],
    ["where nothing of the kind is a member", `if (found.team) { ${undo} }`],
    ["where nothing of the kind is compared", `if (team === null) { ${undo} }`],
    ["where neither of two names one", `if (team && found) { ${undo} }`],
    ["where a call is asked", `if (isError(team)) { ${undo} }`],
    ["where a failure is named for the other answer", `if (error) { open(); } else { ${undo} }`],
    ["in a loop", `while (error) { ${undo} }`],
    ["in a function of a catch", `try { open(); } catch (error) { later(async () => { ${undo} }); throw error; }`],
    ["by what is no deletion", 'if (error) { await supabase.from("teams").update(team); }'],
    ["by a bucket's other method", 'if (error) { await supabase.storage.from("logos").move(a, b); }'],
    ["by what deletes less", "if (error) { await supabase.auth.mfa.unenroll(team); }"],
  ])("not %s", (_name, statements) => {
    expect(judgeUndo(statements)).toBe(1);
  });
});
