import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSupabaseDatabase } from "../postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "../postgres/start-postgres.js";
import { keys, signToken, startGateway, type Gateway } from "./start-gateway.js";

// As PostgREST's own specification has it; the store's tests trust in this.
describe("the imitation of a project's REST address", () => {
  let postgres: TestPostgres;
  let owner: pg.Client;
  let gateway: Gateway;

  beforeAll(async () => {
    postgres = await startPostgres("15");
    owner = await createSupabaseDatabase(postgres, "gateway");
    await owner.query(`
      create table numbers (id integer primary key);
      insert into numbers select generate_series(1, 2500);
      create function wait(payload jsonb) returns jsonb language sql volatile as $$ select to_jsonb(pg_sleep(0.4)::text) $$;
      create function wait_long(payload jsonb) returns jsonb language sql volatile set statement_timeout = '5s' as $$ select to_jsonb(pg_sleep(0.4)::text) $$;
      create function write_stably(payload jsonb) returns jsonb language plpgsql stable as $$ begin perform setval('counted', 1); return '1'; end $$;
      create sequence counted;
      create function refuse(payload jsonb) returns jsonb language plpgsql as $$
      begin raise exception 'no' using errcode = payload ->> 'code', detail = 'why', hint = 'what now'; end $$;
      revoke all on numbers from anon;
      grant usage, update on sequence counted to anon, service_role;
      alter role anon set statement_timeout = '200ms'`);
    gateway = await startGateway(postgres.pool("gateway", "authenticator"));
  });
  afterAll(async () => {
    await gateway.stop();
    await owner.end();
    await postgres.stop();
  });

  const ask = async (
    path: string,
    {
      body,
      token,
      key = keys.publishable,
      prefer,
    }: { body?: object; token?: string; key?: string; prefer?: string } = {},
  ): Promise<{ status: number; range: string | null; body: unknown }> => {
    const response = await fetch(`${gateway.url}/rest/v1/${path}`, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: { apikey: key, authorization: `Bearer ${token ?? key}`, ...(prefer === undefined ? {} : { prefer }) },
    });
    return { status: response.status, range: response.headers.get("content-range"), body: await response.json() };
  };

  it("gives a thousand rows at most, and says how many there are where it is asked", async () => {
    const token = signToken("authenticated");
    const cut = await ask("numbers?select=id&order=id", { token });
    expect([cut.status, cut.range, (cut.body as unknown[]).length]).toEqual([200, "0-999/*", 1000]);
    const counted = await ask("numbers?select=id&order=id&limit=5000&offset=2000", { token, prefer: "count=exact" });
    expect([counted.status, counted.range, (counted.body as unknown[]).length]).toEqual([206, "2000-2499/2500", 500]);
  });

  it("takes the role from the token, and refuses one that is over, forged or of nobody", async () => {
    const refusedAnon = await ask("numbers");
    expect(refusedAnon).toMatchObject({ status: 401, body: { code: "42501" } });
    expect(await ask("numbers?limit=1", { token: signToken("authenticated") })).toMatchObject({ status: 200 });
    expect(await ask("numbers", { token: signToken("anon") })).toMatchObject({ status: 403, body: { code: "42501" } });
    expect(await ask("numbers", { token: signToken("authenticated", 1) })).toMatchObject({
      status: 401,
      body: { code: "PGRST303", message: "JWT expired" },
    });
    expect(await ask("numbers", { token: `${signToken("service_role").slice(0, -2)}xx` })).toMatchObject({
      status: 401,
      body: { code: "PGRST301" },
    });
    expect(await ask("numbers", { token: signToken("nobody") })).toMatchObject({
      status: 401,
      body: { code: "22023", message: 'role "nobody" does not exist' },
    });
    expect(await ask("numbers", { key: "sb_secret_other" })).toMatchObject({ status: 401 });
  });

  it("ends a statement at its role's time-out, unless the function has one of its own", async () => {
    expect(await ask("rpc/wait", { body: {} })).toMatchObject({ status: 500, body: { code: "57014" } });
    expect(await ask("rpc/wait_long", { body: {} })).toMatchObject({ status: 200 });
    expect(await ask("rpc/wait", { body: {}, key: keys.secret })).toMatchObject({ status: 200 });
  });

  it("lets a function that says it only reads write nothing", async () => {
    expect(await ask("rpc/write_stably", { body: {} })).toMatchObject({ status: 405, body: { code: "25006" } });
  });

  it.each([
    ["23505", 409],
    ["40P01", 500],
    ["53300", 503],
    ["57P01", 503],
    ["22023", 400],
    ["P0001", 400],
    ["28000", 403],
  ])("answers %s with %i, and what Postgres said of it", async (code, status) => {
    expect(await ask("rpc/refuse", { body: { payload: { code } } })).toEqual({
      status,
      range: null,
      body: { code, message: "no", details: "why", hint: "what now" },
    });
  });

  it("knows no function and no table that is not there", async () => {
    expect(await ask("rpc/nothing", { body: {} })).toMatchObject({ status: 404, body: { code: "PGRST202" } });
    expect(await ask("nothing", {})).toMatchObject({ status: 404, body: { code: "PGRST205" } });
  });
});
