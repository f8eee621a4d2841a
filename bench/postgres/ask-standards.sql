-- What docs say of database standards, asked of Postgres itself. One row a finding: rule, table, column (or '').
with recursive domains as (
  select oid, oid as base from pg_type where typtype <> 'd'
  union all
  select t.oid, d.base from pg_type t join domains d on d.oid = t.typbasetype where t.typtype = 'd'
),
tables as (
  select c.oid, c.relname as name, c.relrowsecurity as is_secured
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
),
columns as (
  select t.oid as table_oid, t.name as table_name, a.attnum, a.attname as name, a.attislocal as is_local, d.base::regtype as type
  from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  join domains d on d.oid = a.atttypid
),
keys as (
  select k.conrelid as table_oid, k.conkey as attnums from pg_constraint k
  where k.contype = 'p'
    or (k.contype = 'u' and not exists (select from pg_constraint p where p.conrelid = k.conrelid and p.contype = 'p'))
),
joins as (
  select k.table_oid from keys k
  where cardinality(k.attnums) > 1 and not exists (
    select from unnest(k.attnums) a(attnum)
    where not exists (select from pg_constraint f where f.conrelid = k.table_oid and f.contype = 'f' and a.attnum = any (f.conkey))
  )
),
required(name, type) as (
  values ('id', 'uuid'::regtype), ('created_at', 'timestamptz'::regtype), ('updated_at', 'timestamptz'::regtype)
)
select 'sql-required-columns' as rule, t.name as "table", r.name as "column"
from tables t cross join required r left join columns c on c.table_oid = t.oid and c.name = r.name
where c.name is null and not (r.name = 'id' and t.oid in (select table_oid from joins))
union all
select 'sql-required-columns', c.table_name, c.name
from columns c join required r on r.name = c.name where c.type <> r.type and c.is_local
union all
select 'sql-column-naming', c.table_name, c.name
from columns c where c.is_local and c.name !~ '^[a-z0-9]+(_[a-z0-9]+)*$'
union all
select 'sql-boolean-naming', c.table_name, c.name
from columns c where c.is_local and c.type = 'boolean'::regtype and c.name !~ '^(is|has)_'
union all
select 'sql-row-level-security', t.name, '' from tables t where not t.is_secured
union all
select 'table', t.name, '' from tables t
order by 1, 2, 3;
