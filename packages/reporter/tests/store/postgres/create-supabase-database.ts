import type pg from "pg";

import type { TestPostgres } from "./start-postgres.js";

// What a hosted project has before anybody's first migration, its generous default grants included.
const hosted = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'authenticator') then
    create role anon nologin;
    create role authenticated nologin;
    create role service_role nologin bypassrls;
    create role authenticator login noinherit;
    grant anon, authenticated, service_role to authenticator;
    alter role authenticator set statement_timeout = '8s';
    alter role anon set statement_timeout = '3s';
    alter role authenticated set statement_timeout = '8s';
  end if;
end;
$$;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

/** Makes a database that looks like a Supabase project. Gives back a connection as its owner. */
export async function createSupabaseDatabase(postgres: TestPostgres, name: string): Promise<pg.Client> {
  await postgres.createDatabase(name);
  const owner = await postgres.connect(name);
  await owner.query(hosted);
  return owner;
}
