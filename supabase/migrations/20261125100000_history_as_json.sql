-- What reports count is read once and by others: put together as text, not as jsonb, which sorts each part, packs it, and has to
-- unpack all of it again for who asked. A third of the time of that call.
drop function public.monitoring_history(jsonb);

-- Everything that reports of one branch are counted from: what was open at or after `since`, or closed after it. Times are
-- milliseconds since 1970. The caller needs the right to read the three tables, and no other.
create function public.monitoring_history(payload jsonb) returns json
language plpgsql
stable
set search_path = ''
set work_mem = '64MB'
set jit = 'off'
-- PostgREST lifts this to the request.
set statement_timeout = '60s'
as $$
declare
  v_branch text := payload ->> 'branch';
  v_since timestamptz := (payload ->> 'since')::timestamptz;
  -- Null: until now, and what a clock that is ahead wrote counts as well.
  v_until timestamptz := (payload ->> 'until')::timestamptz;
  v_issues json;
  v_open_items json;
  v_set_aside json;
  v_runs json;
  v_checks json;
  v_last_test_run json;
  v_coverage json;
  v_rules json;
  v_items json;
  v_packages json;
begin
  if v_branch is null or v_since is null then
    raise exception 'history is asked for by branch, and from a time on' using errcode = '22023';
  end if;

  -- What one run found and another closed has the same times: so many rows come down to few.
  select coalesce(json_agg(json_build_array(
           g.issue_type, g.standard, g.severity, g.detected_at, g.resolved_at, g.resolution, g.issues) order by g.detected_at), '[]')
    into v_issues
    from (
      select i.issue_type, i.standard, i.severity, floor(extract(epoch from i.detected_at) * 1000) as detected_at,
             floor(extract(epoch from i.resolved_at) * 1000) as resolved_at, i.resolution, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and (i.resolved_at is null or i.resolved_at >= v_since)
         and (v_until is null or i.detected_at <= v_until)
       group by 1, 2, 3, 4, 5, 6) g;

  select coalesce(json_agg(json_build_array(g.item_type, g.item_name, g.severity, g.path, g.issues)), '[]')
    into v_open_items
    from (
      select i.item_type, i.item_name, i.severity, min(i.file_path collate "C") as path, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and i.item_type is not null and i.item_name is not null
         and (i.resolved_at is null or i.resolved_at > v_until)
         and (v_until is null or i.detected_at <= v_until)
       group by 1, 2, 3) g;

  select coalesce(json_agg(json_build_array(g.issue_type, g.standard, g.resolution, g.issues)), '[]')
    into v_set_aside
    from (
      select i.issue_type, i.standard, i.resolution, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and i.resolution in ('ignored', 'false_positive')
         and (v_until is null or i.resolved_at <= v_until)
       group by 1, 2, 3) g;

  -- A run that never completed tells nothing. What tests say as a whole is in columns of their own: `results` holds every
  -- service, and is read for checks alone, whose results are small.
  select coalesce(json_agg(json_build_array(
           r.run_type, floor(extract(epoch from r.completed_at) * 1000), r.passed, r.failed, r.skipped, r.coverage_percent, r.figures)
           order by r.completed_at, r.id), '[]')
    into v_runs
    from public.continuous_test_runs r
   where r.branch = v_branch and r.completed_at >= v_since and (v_until is null or r.completed_at <= v_until);

  select json_build_object(
           'first_check', floor(extract(epoch from min(r.completed_at) filter (where r.run_type = 'standards')) * 1000),
           'last_check', floor(extract(epoch from max(r.completed_at) filter (where r.run_type = 'standards')) * 1000),
           'first_tests', floor(extract(epoch from min(r.completed_at) filter (where r.run_type in ('full', 'service', 'pipeline'))) * 1000),
           'first_drift', floor(extract(epoch from min(r.completed_at) filter (where r.run_type = 'database')) * 1000),
           'history_since', floor(extract(epoch from max(r.history_since)) * 1000))
    into v_checks
    from public.continuous_test_runs r
   where r.branch = v_branch and (v_until is null or r.completed_at <= v_until);

  select json_build_object(
           'id', r.id, 'run_type', r.run_type, 'completed_at', floor(extract(epoch from r.completed_at) * 1000),
           'passed', coalesce(r.passed, 0), 'failed', coalesce(r.failed, 0), 'skipped', coalesce(r.skipped, 0),
           'coverage_percent', r.coverage_percent)
    into v_last_test_run
    from public.continuous_test_runs r
   where r.branch = v_branch and r.run_type in ('full', 'service', 'pipeline') and r.completed_at is not null
     and (v_until is null or r.completed_at <= v_until)
   order by r.completed_at desc, r.id desc
   limit 1;

  -- Two that not every run of tests measures: of each the last.
  select json_build_object(
           'coverage', (
             select json_build_array(floor(extract(epoch from r.completed_at) * 1000), r.coverage_percent)
               from public.continuous_test_runs r
              where r.branch = v_branch and r.coverage_percent is not null and r.completed_at is not null
                and (v_until is null or r.completed_at <= v_until)
              order by r.completed_at desc, r.id desc
              limit 1),
           'services', (
             select json_build_array(floor(extract(epoch from r.completed_at) * 1000), r.figures)
               from public.continuous_test_runs r
              where r.branch = v_branch and jsonb_typeof(r.figures -> 'services') = 'number' and r.completed_at is not null
                and (v_until is null or r.completed_at <= v_until)
              order by r.completed_at desc, r.id desc
              limit 1))
    into v_coverage;

  -- From when on a run over everything had looked with these rules: what it found for the first time is no news.
  select coalesce(json_agg(json_build_array(
           floor(extract(epoch from r.completed_at) * 1000),
           (select floor(extract(epoch from min(w.completed_at)) * 1000)
              from public.continuous_test_runs w
             where w.branch = v_branch and w.run_type = 'standards' and w.completed_at >= r.completed_at
               and w.results ->> 'whole' = 'true'),
           r.rules) order by r.completed_at, r.id), '[]')
    into v_rules
    from public.continuous_test_runs r
   where r.branch = v_branch and r.rules is not null and (v_until is null or r.completed_at <= v_until);

  select coalesce(json_agg(json_build_array(g.item_type, g.created_at, g.last_seen, g.is_active, g.items) order by g.created_at), '[]')
    into v_items
    from (
      select i.item_type, floor(extract(epoch from i.created_at) * 1000) as created_at,
             floor(extract(epoch from i.last_seen) * 1000) as last_seen, coalesce(i.is_active, true) as is_active, count(*) as items
        from public.continuous_monitoring_inventory i
       where i.item_type is not null
       group by 1, 2, 3, 4) g;

  select coalesce(json_agg(json_build_array(g.package, g.services)), '[]') into v_packages
    from (
      select case when jsonb_typeof(i.metadata -> 'package') = 'string' then i.metadata ->> 'package' end as package, count(*) as services
        from public.continuous_monitoring_inventory i
       where i.is_active and i.item_type = 'service'
       group by 1) g;

  return json_build_object(
    'issues', v_issues, 'open_items', v_open_items, 'set_aside', v_set_aside, 'runs', v_runs, 'checks', v_checks,
    'last_test_run', v_last_test_run, 'last', v_coverage, 'rules', v_rules, 'items', v_items, 'packages', v_packages);
end;
$$;

comment on function public.monitoring_history(jsonb) is
  'Gives what reports count, in one call.';

revoke all on function public.monitoring_history(jsonb) from public;
grant execute on function public.monitoring_history(jsonb) to monitor_reader;

do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on function public.monitoring_history(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant execute on function public.monitoring_history(jsonb) to service_role;
  end if;
end;
$$;
