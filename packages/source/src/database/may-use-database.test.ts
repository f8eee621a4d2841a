import { expect, test } from "vitest";

import { mayHoldSql } from "./may-hold-sql.js";
import { mayUseDatabase } from "./may-use-database.js";

test.each([
  ['supabase.from("orders").select()', true],
  ["supabase\n  .from<Order>(TABLE)", true],
  ['supabase.rpc("close_day")', true],
  ['supabase.functions.invoke("send-mail")', true],
  ['channel.on("postgres_changes", filter)', true],
  ["fetch(`${url}/rest/v1/orders`)", true],
  ['createClient(url, key, { db: { schema: "audit" } })', true],
  ['import { a } from "b"; Array.from("abc"); Buffer.from("abc"); Uint8Array.from(list)', false],
  ["await db.select({ id: users.id, n: count(max(users.n)) }).from(users)", false],
  ['await db.select().from(users); await supabase.from("users").select()', true],
  ['ipcRenderer.invoke("open")', false],
])("%j may use a database: %j", (text, may) => {
  expect(mayUseDatabase(text)).toBe(may);
});

test.each([
  ["await sql`select 1`", true],
  ["await sql<{ id: string; n: number }[]>`select 1`", true],
  ['pool.query("select 1")', true],
  ["pool.query({ text, values: [] }); const text = `update a set b = 1`", true],
  ["db.none(deleteQuery, [id]); const deleteQuery = `delete from a`", true],
  ["prisma.$queryRaw`select 1`", true],
  ["const a = /* sql */ `select 1`", true],
  ['list.map((a) => a.b); const help = "select one"', false],
  ['import { select } from "d3"; styled.div`color: red`', false],
])("%j may hold SQL: %j", (text, may) => {
  expect(mayHoldSql(text)).toBe(may);
});
