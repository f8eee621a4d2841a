-- Which migrations of a version this database lacks. The books are those of Supabase's command line, which `continuous store
-- migrate` keeps as well. Nobody but their owner may read them, so this runs as the owner, and tells of no migration that it
-- was not asked about: a project has others of its own.
--
-- Null: there are no books here.
create function public.missing_monitoring_migrations(payload jsonb) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  v_missing jsonb;
begin
  if jsonb_typeof(payload -> 'versions') is distinct from 'array' then
    raise exception 'the versions to look for are not given' using errcode = '22023';
  end if;
  if to_regclass('supabase_migrations.schema_migrations') is null then
    return null;
  end if;
  -- Only now is it known that the table is there.
  execute 'select coalesce(jsonb_agg(v.version order by v.version), ''[]'')
             from jsonb_array_elements_text($1 -> ''versions'') as v (version)
            where not exists (select from supabase_migrations.schema_migrations m where m.version = v.version)'
    into v_missing using payload;
  return v_missing;
end;
$$;

revoke all on function public.missing_monitoring_migrations(jsonb) from public;
grant execute on function public.missing_monitoring_migrations(jsonb) to monitor_writer, monitor_reader;

do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on function public.missing_monitoring_migrations(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant execute on function public.missing_monitoring_migrations(jsonb) to service_role;
  end if;
end;
$$;
