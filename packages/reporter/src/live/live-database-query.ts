import { managedSchemas } from "@continuous/database";

const listed = managedSchemas.map((name) => `'${name}'`).join(", ");
/** Of a catalog's row called `n` (pg_namespace). */
const isOurs = `n.nspname not in ('information_schema', ${listed}) and n.nspname !~ '^pg_'`;
const isOfNoExtension = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/**
 * Asks a database (Postgres 12 or later) what it holds: one row, one column, one JSON document that `parseLiveDatabase` reads. Run
 * it in a read-only transaction with `public, extensions` on the search path: types are written as that has them.
 */
export const liveDatabaseQuery = `
select jsonb_build_object(
  'schemas', (
    select coalesce(jsonb_agg(n.nspname::text order by n.nspname::text collate "C"), '[]')
    from pg_namespace n where ${isOurs} and ${isOfNoExtension("pg_namespace", "n.oid")}
  ),
  'tables', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'schema', n.nspname::text,
      'name', c.relname::text,
      'kind', case c.relkind when 'v' then 'view' when 'm' then 'materialized_view' when 'f' then 'foreign_table' else 'table' end,
      'columns', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'name', a.attname::text,
          'type', format_type(a.atttypid, a.atttypmod),
          'nullable', not a.attnotnull,
          'default', pg_get_expr(v.adbin, v.adrelid)
        ) order by a.attnum), '[]')
        from pg_attribute a
        left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum and a.attgenerated = ''
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      ),
      'primaryKey', (
        select coalesce(jsonb_agg(a.attname::text order by k.place), '[]')
        from pg_constraint p
        cross join unnest(p.conkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p'
      ),
      'rowLevelSecurity', c.relrowsecurity,
      'policies', (
        select coalesce(jsonb_agg(p.polname::text order by p.polname::text collate "C"), '[]')
        from pg_policy p where p.polrelid = c.oid
      )
    ) order by n.nspname::text collate "C", c.relname::text collate "C"), '[]')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
      and ${isOfNoExtension("pg_class", "c.oid")}
  ),
  'functions', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'schema', n.nspname::text,
      'name', p.proname::text,
      'arguments', (
        select coalesce(jsonb_agg(trim(coalesce(p.proargnames[i.place], '') || ' ' || format_type(i.type, null)) order by i.place), '[]')
        from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality i (type, place)
        where p.proargmodes is null or p.proargmodes[i.place] in ('i', 'b', 'v')
      ),
      'identity', (
        select coalesce(string_agg(format_type(i.type, null), ', ' order by i.place), '')
        from unnest(p.proargtypes) with ordinality i (type, place)
      ),
      'returns', pg_get_function_result(p.oid),
      'language', l.lanname::text,
      'securityDefiner', p.prosecdef,
      'isTrigger', p.prorettype in ('trigger'::regtype, 'event_trigger'::regtype)
    ) order by n.nspname::text collate "C", p.proname::text collate "C", pg_get_function_identity_arguments(p.oid)), '[]')
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
    where ${isOurs} and ${isOfNoExtension("pg_proc", "p.oid")}
  ),
  'enums', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'schema', n.nspname::text,
      'name', t.typname::text,
      'values', (select jsonb_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
    ) order by n.nspname::text collate "C", t.typname::text collate "C"), '[]')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where ${isOurs} and t.typtype = 'e' and ${isOfNoExtension("pg_type", "t.oid")}
      and exists (select from pg_enum e where e.enumtypid = t.oid)
  )
) as document`;
