import type { PGlite } from "@electric-sql/pglite";

import type { Summary } from "./summary.js";

/** What a real Postgres makes of a history: the indexes of the statements it refuses, and what stands at the end. */
export async function askOracle(
  database: PGlite,
  statements: readonly string[],
): Promise<{ failures: Map<number, string>; summary: Summary }> {
  await database.exec(`
    reset search_path; rollback;
    drop schema if exists public, app, old_app cascade;
    create schema public; set search_path = public, extensions;
  `);
  const failures = new Map<number, string>();
  for (const [index, statement] of statements.entries()) {
    try {
      await database.exec(statement);
    } catch (error) {
      failures.set(index, error instanceof Error ? error.message : String(error));
    }
  }
  await database.exec("rollback; set search_path = public, extensions");
  const { rows } = await database.query<{ summary: Summary }>(question);
  return { failures, summary: rows[0]!.summary };
}

const schemas = "('public', 'app', 'old_app')";
const question = `select jsonb_build_object(
  'relations', (select coalesce(jsonb_object_agg(n.nspname || '.' || c.relname, jsonb_build_object(
      'kind', c.relkind, 'security', c.relrowsecurity::int + 2 * c.relforcerowsecurity::int,
      'columns', (select coalesce(jsonb_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then 'not null' end, case when a.atthasdef and a.attgenerated = '' then 'default' end,
          case when a.attgenerated <> '' then 'generated' end, case a.attidentity when 'a' then 'always' when 'd' then 'by default' end
        ) order by a.attnum), '[]') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'constraints', (select coalesce(jsonb_agg(concat_ws(' ', o.conname, o.contype,
          case when o.contype <> 'c' then (select string_agg(a.attname, ',' order by k.i) from unnest(o.conkey) with ordinality k(n, i)
            join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.n) end,
          (select nf.nspname || '.' || cf.relname from pg_class cf join pg_namespace nf on nf.oid = cf.relnamespace where cf.oid = o.confrelid)
        ) order by o.conname collate "C"), '[]') from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'c', 'f')),
      'indexes', (select coalesce(jsonb_agg(i.relname order by i.relname collate "C"), '[]') from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid),
      'triggers', (select coalesce(jsonb_agg(t.tgname order by t.tgname), '[]') from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal),
      'policies', (select coalesce(jsonb_agg(p.polname order by p.polname), '[]') from pg_policy p where p.polrelid = c.oid),
      'parents', (select coalesce(jsonb_agg(pn.nspname || '.' || pc.relname order by h.inhseqno), '[]') from pg_inherits h
        join pg_class pc on pc.oid = h.inhparent join pg_namespace pn on pn.oid = pc.relnamespace where h.inhrelid = c.oid)
    )), '{}') from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${schemas} and c.relkind in ('r', 'p', 'v', 'm')),
  'sequences', (select coalesce(jsonb_agg(n.nspname || '.' || c.relname order by n.nspname collate "C", c.relname collate "C"), '[]') from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${schemas} and c.relkind = 'S'),
  'enums', (select coalesce(jsonb_agg(n.nspname || '.' || t.typname || ' ' || (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
      order by n.nspname collate "C", t.typname collate "C"), '[]')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in ${schemas} and t.typtype = 'e'),
  'domains', (select coalesce(jsonb_agg(concat_ws(' ', n.nspname || '.' || t.typname, format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then 'not null' end)
      order by n.nspname collate "C", t.typname collate "C"), '[]')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in ${schemas} and t.typtype = 'd'),
  'composites', (select coalesce(jsonb_agg(n.nspname || '.' || c.relname || ' ' || (select coalesce(string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' order by a.attnum), '')
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) order by n.nspname collate "C", c.relname collate "C"), '[]')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and c.relkind = 'c'),
  'functions', (select coalesce(jsonb_agg(concat_ws(' ', n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', pg_get_function_result(p.oid), p.prokind, case when p.prosecdef then 'definer' end)
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"), '[]')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${schemas}
      and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')),
  'schemas', (select jsonb_agg(n.nspname order by n.nspname) from pg_namespace n where n.nspname in ${schemas})
) as summary`;
