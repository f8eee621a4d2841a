import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import type pg from "pg";

import { keys, toRole } from "./to-role.js";
import { GatewayError, toSql } from "./to-sql.js";
import { toStatus } from "./to-status.js";

export { keys, signToken } from "./to-role.js";

/** What happens to one request instead of, or after, its right answer. */
export type Fault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "reset-before" }
  | { readonly kind: "reset-after-commit" }
  /** Half of the answer: cut off in its middle, or as if that were all of it. */
  | { readonly kind: "half-after-commit"; readonly isCutOff: boolean }
  /** No answer at all. */
  | { readonly kind: "hang" };

export interface Gateway {
  readonly url: string;
  /** Requests so far, as `GET /rest/v1/continuous_issues`. */
  readonly requests: readonly string[];
  /** Faults for the next requests, one each. */
  readonly faults: Fault[];
  /** What happens to every request that `faults` has nothing for; `null`: it is answered. */
  always: Fault | null;
  /** Told of each request before it is answered. */
  onRequest: ((name: string) => void | Promise<void>) | null;
  stop(): Promise<void>;
}

/** An imitation of a project's REST address over a real Postgres: as much of PostgREST as the store uses, worded alike. */
export async function startGateway(pool: pg.Pool): Promise<Gateway> {
  const requests: string[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${(request.url ?? "").split("?")[0] ?? ""}`);
    void (async () => {
      await gateway.onRequest?.(requests.at(-1) ?? "");
      await answer(pool, request, response, faults.shift() ?? gateway.always ?? undefined);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const gateway: Gateway = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    faults,
    always: null,
    onRequest: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
  return gateway;
}

async function answer(pool: pg.Pool, request: IncomingMessage, response: ServerResponse, fault?: Fault): Promise<void> {
  try {
    if (fault?.kind === "answer") {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    if (fault?.kind === "hang") return;
    if (fault?.kind === "reset-before") {
      request.socket.destroy();
      return;
    }
    const role = toRole(request);
    const url = new URL(request.url ?? "/", "http://gateway");
    const [, kind = "", name = ""] = /^\/rest\/v1\/(rpc\/)?(\w+)$/.exec(url.pathname) ?? [];
    const body = request.method === "POST" ? await text(request) : "";
    const reply = await inTransaction(pool, role, request.method === "GET", (client) =>
      kind === "" ? readTable(client, name, url.searchParams, request) : callFunction(client, name, body),
    );
    if (fault?.kind === "reset-after-commit") request.socket.destroy();
    else if (fault?.kind === "half-after-commit") sendHalf(response, reply, fault.isCutOff);
    else response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers }).end(reply.body);
  } catch (error) {
    const { code = "XX000", message, detail = null, hint = null } = error as pg.DatabaseError;
    const isAnonymous =
      request.headers["apikey"] === keys.publishable && !String(request.headers["authorization"]).includes(".");
    const status = error instanceof GatewayError ? error.status : toStatus(code, message, isAnonymous);
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify({ code, message, details: detail, hint }));
  }
}

function sendHalf(response: ServerResponse, { status, body }: Result, isCutOff: boolean): void {
  const half = body.slice(0, body.length / 2);
  const length = Buffer.byteLength(isCutOff ? body : half);
  response.writeHead(status, { "content-type": "application/json", "content-length": length });
  response.write(half, () => {
    if (isCutOff) response.socket?.destroy();
    else response.end();
  });
}

interface Result {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

async function inTransaction(
  pool: pg.Pool,
  role: string,
  readOnly: boolean,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(`begin${readOnly ? " read only" : ""}`);
    // What was set for the role itself, its statement time-out above all.
    await client.query(
      `select set_config(split_part(s.setting, '=', 1), substr(s.setting, strpos(s.setting, '=') + 1), true)
         from pg_db_role_setting d join pg_roles r on r.oid = d.setrole cross join unnest(d.setconfig) as s (setting)
        where r.rolname = $1 and d.setdatabase = 0`,
      [role],
    );
    await client.query("select set_config('role', $1, true)", [role]);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

async function readTable(
  client: pg.PoolClient,
  table: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<Result> {
  const there = await client.query<{ there: boolean }>(
    "select to_regclass('public.' || quote_ident($1)) is not null as there",
    [table],
  );
  if (there.rows[0]?.there !== true)
    throw new GatewayError(404, "PGRST205", `Could not find the table 'public.${table}' in the schema cache`);
  const sql = toSql(table, query);
  const rows = await client.query<{ count: number; body: string }>(
    `select count(*)::integer as count, coalesce(json_agg(r), '[]')::text as body from (select ${sql.columns} ${sql.where}${sql.page}) r`,
    sql.values,
  );
  const { count, body } = rows.rows[0]!;
  let total = "*";
  if (String(request.headers["prefer"]).includes("count=exact")) {
    const counted = await client.query<{ count: string }>(`select count(*) as count ${sql.where}`, sql.values);
    total = counted.rows[0]!.count;
  }
  const range = count === 0 ? "*" : `${String(sql.offset)}-${String(sql.offset + count - 1)}`;
  return {
    status: total !== "*" && Number(total) > count ? 206 : 200,
    body,
    headers: { "content-range": `${range}/${total}` },
  };
}

async function callFunction(client: pg.PoolClient, name: string, body: string): Promise<Result> {
  const found = await client.query<{ proconfig: string[] | null; provolatile: string }>(
    "select proconfig, provolatile from pg_proc where proname = $1 and pronamespace = 'public'::regnamespace",
    [name],
  );
  if (found.rows.length === 0) {
    throw new GatewayError(404, "PGRST202", `Could not find the function public.${name}(payload) in the schema cache`);
  }
  if (found.rows[0]?.provolatile !== "v") await client.query("set transaction read only");
  // Only these are lifted to the request.
  for (const setting of found.rows[0]?.proconfig ?? []) {
    const [, limit] = /^statement_timeout=(.*)$/.exec(setting) ?? [];
    if (limit !== undefined) await client.query("select set_config('statement_timeout', $1, true)", [limit]);
  }
  const { rows } = await client.query<{ body: string }>(
    `select public.${name}(payload => a.payload)::text as body from json_to_record($1::json) as a (payload jsonb)`,
    [body],
  );
  return { status: 200, body: rows[0]!.body, headers: {} };
}
