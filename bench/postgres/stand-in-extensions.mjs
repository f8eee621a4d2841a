import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A type that is a text in all but its name, with any modifier. */
const textType = (name) => `
create type ${name};
create function ${name}_in(cstring, oid, integer) returns ${name} language internal immutable strict as 'varcharin';
create function ${name}_out(${name}) returns cstring language internal immutable strict as 'varcharout';
create function ${name}_typmod_in(cstring[]) returns integer language internal immutable strict as 'array_ndims';
create type ${name} (input = ${name}_in, output = ${name}_out, typmod_in = ${name}_typmod_in, internallength = variable);
`;

/** What migrations ask of extensions that Supabase has and a plain Postgres has not: types and schemas, hollow. */
const scripts = {
  http: "",
  pg_cron: `create schema cron;
create table cron.job (jobid bigserial primary key, schedule text, command text, jobname text, active boolean default true);
create function cron.schedule(text, text, text) returns bigint language sql as 'select 1::bigint';
create function cron.schedule(text, text) returns bigint language sql as 'select 1::bigint';
create function cron.unschedule(text) returns boolean language sql as 'select true';
create function cron.unschedule(bigint) returns boolean language sql as 'select true';`,
  pg_graphql: "",
  pg_jsonschema: "",
  pg_net: `create schema net;
create function net.http_post(url text, body jsonb default '{}', params jsonb default '{}', headers jsonb default '{}',
  timeout_milliseconds integer default 5000) returns bigint language sql as 'select 1::bigint';`,
  pgjwt: "",
  pgmq: `create schema pgmq;
create function pgmq.create(queue_name text) returns void language sql as '';
create function pgmq.send(queue_name text, msg jsonb, delay integer default 0) returns setof bigint language sql as 'select 1::bigint';`,
  pgsodium: "",
  pgtap: "",
  postgis: textType("geometry") + textType("geography"),
  supabase_vault: `create table secrets (id uuid primary key default gen_random_uuid(), name text, description text, secret text);
create view decrypted_secrets as select *, secret as decrypted_secret from secrets;`,
  vector: textType("vector") + textType("halfvec") + textType("sparsevec"),
};
const schemas = { pg_cron: "pg_catalog", pg_graphql: "graphql", pg_net: "extensions", supabase_vault: "vault" };

/** Writes extensions for `extension_control_path`, where a Postgres that runs as anybody can read them. */
export function writeStandInExtensions() {
  const folder = mkdtempSync(join(tmpdir(), "continuous-extensions-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "extension"));
  for (const [name, script] of Object.entries(scripts)) {
    const schema = schemas[name] === undefined ? "" : `schema = ${schemas[name]}\n`;
    writeFileSync(
      join(folder, "extension", `${name}.control`),
      `default_version = '1.0'\nrelocatable = false\n${schema}`,
    );
    writeFileSync(join(folder, "extension", `${name}--1.0.sql`), script);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
