import type { LiveDatabase } from "@continuous/database";
import type pg from "pg";

import { liveDatabaseQuery } from "./live-database-query.js";
import { DatabaseError } from "./database-error.js";
import { parseLiveDatabase } from "./parse-live-database.js";

/** Milliseconds: for reaching the server, and for its answer. */
const timeouts = { connectionTimeoutMillis: 10_000, statement_timeout: 30_000 } as const;

/**
 * Asks a running Postgres (12 or later) what it holds. It only reads, in a read-only transaction, and only catalogs: no row of a
 * table is ever touched.
 *
 * @param url - `postgres://user:password@host:port/database`; it may hold a password, and never shows in a message.
 * @throws DatabaseError where it cannot be asked.
 */
export async function loadLiveDatabase(url: string): Promise<LiveDatabase> {
  if (!/^postgres(?:ql)?:\/\//u.test(url)) throw new DatabaseError(notAnAddress, addressHint);
  // Few commands need it, and it is not small.
  const { default: pg } = await import("pg");
  const client = createClient(pg.Client, url);
  const where = `${client.host}:${String(client.port)}/${client.database ?? ""}`;
  // A server that goes away later says so here too, and nobody listening would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("begin transaction read only");
    await client.query("set local search_path = public, extensions");
    const { rows } = await client.query<{ readonly document: unknown }>(liveDatabaseQuery);
    return parseLiveDatabase(rows[0]?.document);
  } catch (error) {
    throw new DatabaseError(
      `The database ${where} cannot be asked: ${clean(error, client.password)}.`,
      "Check the address, the password, and that this machine may reach it; a project that is paused must be restored first.",
    );
  } finally {
    await client.end().catch(() => {
      // It ended by itself, which is as good.
    });
  }
}

const notAnAddress = "What --database was given is no address of a Postgres.";
const addressHint =
  "Give it one such as postgres://postgres:PASSWORD@db.PROJECT.supabase.co:5432/postgres; in the password, @ is written %40 and / is %2F.";

function createClient(Client: typeof pg.Client, url: string): pg.Client {
  try {
    return new Client({ connectionString: url, application_name: "continuous", ...timeouts });
  } catch {
    // What the driver says of it repeats the address, and so the password.
    throw new DatabaseError(notAnAddress, addressHint);
  }
}

/** One line, without the password. */
function clean(error: unknown, password: string | null | undefined): string {
  const causes: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const said = causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).join("; ");
  const hidden =
    password === null || password === undefined || password === "" ? said : said.replaceAll(password, "[password]");
  return hidden.replaceAll(/\s+/gu, " ").replace(/\.$/u, "");
}
