-- Who may do what: each role on each table, and each function, tried for real and undone again. pgTAP, for
-- `supabase test db` or `pg_prove`.
begin;
set local search_path = public, extensions;
select no_plan();

insert into public.continuous_monitoring_inventory (item_type, item_name) values ('service', 'AuthService');
insert into public.continuous_test_runs (run_type) values ('standards');
insert into public.continuous_issues (issue_type, description) values ('continuous/singleton-pattern', 'Anyone may construct it.');

-- What becomes of a statement of a role: `denied`, or the rows it reached, or else the code of its error.
create function pg_temp.try_as(role_name text, statement text) returns text
language plpgsql
as $$
declare
  v_rows bigint;
begin
  begin
    perform pg_catalog.set_config('role', role_name, true);
    execute statement;
    get diagnostics v_rows = row_count;
    -- Undoes the statement, and the change of role.
    raise exception 'done' using errcode = 'ZZ000';
  exception
    when sqlstate 'ZZ000' then return v_rows || ' rows';
    when insufficient_privilege then return 'denied';
    when others then return sqlstate;
  end;
end;
$$;

create temporary table our_roles as
  select name from (values ('anon'), ('authenticated'), ('monitor_writer'), ('monitor_reader'), ('service_role')) as r (name);

create temporary table our_tables as
  select name, insertion
    from (values
      ('continuous_monitoring_inventory', '(item_name) values (''Another'')'),
      ('continuous_test_runs', 'default values'),
      ('continuous_issues', '(issue_type, description) values (''a'', ''b'')')) as t (name, insertion);

-- Nothing is here that the following does not know of.
select tables_are('public', array['continuous_issues', 'continuous_monitoring_inventory', 'continuous_test_runs']);
select results_eq(
  $$ select relname::text collate "default" from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity $$,
  array[]::text[],
  'row level security is on for every table');

-- Tables.
select is(
         pg_temp.try_as(r.name, format(a.statement, t.name, t.insertion)),
         case
           when r.name = 'service_role' then '1 rows'
           when r.name = 'monitor_reader' and a.name = 'select' then '1 rows'
           else 'denied'
         end,
         format('%s: %s %s', r.name, a.name, t.name))
  from our_roles r
 cross join our_tables t
 cross join (values
         ('select', 'select * from public.%s'),
         ('insert', 'insert into public.%s %s'),
         ('update', 'update public.%s set created_at = now() where true'),
         ('delete', 'delete from public.%s where true')) as a (name, statement)
 order by r.name, t.name, a.name;
select is(
         pg_temp.try_as(r.name, format('truncate public.%s', t.name)), 'denied', format('%s: truncate %s', r.name, t.name))
  from our_roles r
 cross join our_tables t
 where r.name <> 'service_role'
 order by r.name, t.name;
-- What nobody was granted is missed where a policy that is missing refuses the same.
select table_privs_are(
         'public', t.name, r.name, case when r.name = 'monitor_reader' then array['SELECT'] else array[]::text[] end,
         format('%s: grants on %s', r.name, t.name))
  from our_roles r
 cross join our_tables t
 where r.name <> 'service_role'
 order by r.name, t.name;
select is(pg_temp.try_as(r.name, 'select * from continuous_private.run_chunks'), 'denied', r.name || ': select run_chunks')
  from our_roles r
 order by r.name;

-- Policies.
select policies_are('public', t.name, array['monitor_reader_reads']) from our_tables t order by t.name;
select policy_roles_are('public', t.name, 'monitor_reader_reads', array['monitor_reader']) from our_tables t order by t.name;
select policy_cmd_is('public', t.name::name, 'monitor_reader_reads'::name, 'select', t.name || ' is read by its policy, not written') from our_tables t order by t.name;

-- Functions. Called with nothing, each refuses whoever may call it with an error of its own.
create temporary table our_functions as
  select p.proname::text collate "default" as name, p.prosecdef as is_definer, p.proconfig as settings,
         p.prorettype = 'trigger'::regtype as is_trigger,
         format('select %I.%I(%s)', n.nspname, p.proname,
           (select string_agg(format('null::%s', format_type(a.type, null)), ', ' order by a.place)
              from unnest(p.proargtypes) with ordinality as a (type, place))) as call
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ('public', 'continuous_private');

select is(
         pg_temp.try_as(r.name, f.call) = 'denied',
         not case
           when f.name in ('record_monitoring_run', 'record_monitoring_inventory', 'add_monitoring_run_chunk')
             then r.name in ('monitor_writer', 'service_role')
           when f.name in ('compare_monitoring_findings', 'missing_monitoring_migrations') then r.name in ('monitor_writer', 'monitor_reader', 'service_role')
           when f.name = 'monitoring_history' then r.name in ('monitor_reader', 'service_role')
           when f.name in ('mark_monitoring_issue', 'prune_monitoring') then r.name = 'service_role'
           else false
         end,
         format('%s: call %s', r.name, f.name))
  from our_roles r
 cross join our_functions f
 where not (f.is_trigger and r.name = 'service_role')
 order by r.name, f.name;
select results_eq(
  'select name from our_functions where is_definer order by name',
  array['add_monitoring_run_chunk', 'compare_monitoring_findings', 'missing_monitoring_migrations', 'record_monitoring_inventory', 'record_monitoring_run'],
  'only what a role without rights on the tables must do runs as their owner');
select results_eq(
  $$ select name from our_functions where not coalesce(settings @> array['search_path=""'], false) order by name $$,
  array[]::text[],
  'every function has its search_path pinned');

select * from finish();
rollback;
