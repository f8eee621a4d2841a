-- What reports count, read in one call: issues from the moment they were found to the moment they were closed, the figures of
-- runs, the inventory, and what makes two days comparable: which rules held, and from when on history is whole.

-- Small numbers of a run, beside all that it says: reports read them without the rest.
alter table public.continuous_test_runs add column figures jsonb generated always as (results -> 'figures') stored;
-- A hash of each rule's options, of rules that are on: kept by the first run that had them. Null: as the run before.
alter table public.continuous_test_runs add column rules jsonb;
-- Of what happened before this time, some was forgotten: kept by the last run before it.
alter table public.continuous_test_runs add column history_since timestamptz;
create index idx_test_runs_rules on public.continuous_test_runs (branch, completed_at desc) where rules is not null;

-- Keeps the rules of a run where they are others than those of the run before it.
create function continuous_private.keep_rules(run_id uuid, rules jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  v_rules jsonb := jsonb_strip_nulls(keep_rules.rules);
  v_row public.continuous_test_runs;
  v_before jsonb;
begin
  if jsonb_typeof(keep_rules.rules) is distinct from 'object' then
    return;
  end if;
  select * into v_row from public.continuous_test_runs r where r.id = run_id;
  if v_row.run_type is distinct from 'standards' then
    return;
  end if;
  select b.rules into v_before
    from public.continuous_test_runs b
   where b.branch = v_row.branch and b.rules is not null and b.id <> run_id and b.completed_at <= v_row.completed_at
   order by b.completed_at desc, b.id desc
   limit 1;
  if v_rules is not distinct from v_before then
    return;
  end if;
  update public.continuous_test_runs r set rules = v_rules where r.id = run_id;
  -- This one is late: the next one had what the one before this had.
  update public.continuous_test_runs r
     set rules = v_before
   where v_before is not null and r.rules is null and r.id = (
     select n.id from public.continuous_test_runs n
      where n.branch = v_row.branch and n.run_type = 'standards' and n.id <> run_id and n.completed_at > v_row.completed_at
      order by n.completed_at, n.id
      limit 1);
end;
$$;

-- What wrote the row of a run goes on doing so, and the rules are kept beside it.
alter function continuous_private.keep_run(jsonb, public.continuous_test_runs, jsonb, boolean, jsonb) rename to keep_run_row;
create function continuous_private.keep_run(
  payload jsonb, earlier public.continuous_test_runs, summary jsonb, is_last boolean, evaluated jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
  perform continuous_private.keep_run_row(payload, earlier, summary, is_last, evaluated);
  perform continuous_private.keep_rules((payload #>> '{run,id}')::uuid, payload -> 'rules');
end;
$$;

-- Everything that reports of one branch are counted from: what was open at or after `since`, or closed after it. Times are
-- milliseconds since 1970. The caller needs the right to read the three tables, and no other.
create function public.monitoring_history(payload jsonb) returns jsonb
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
  v_issues jsonb;
  v_open_items jsonb;
  v_set_aside jsonb;
  v_runs jsonb;
  v_checks jsonb;
  v_last_test_run jsonb;
  v_coverage jsonb;
  v_rules jsonb;
  v_items jsonb;
  v_packages jsonb;
begin
  if v_branch is null or v_since is null then
    raise exception 'history is asked for by branch, and from a time on' using errcode = '22023';
  end if;

  -- What one run found and another closed has the same times: so many rows come down to few.
  select coalesce(jsonb_agg(jsonb_build_array(
           g.issue_type, g.standard, g.severity, g.detected_at, g.resolved_at, g.resolution, g.issues) order by g.detected_at), '[]')
    into v_issues
    from (
      select i.issue_type, i.standard, i.severity, floor(extract(epoch from i.detected_at) * 1000) as detected_at,
             floor(extract(epoch from i.resolved_at) * 1000) as resolved_at, i.resolution, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and (i.resolved_at is null or i.resolved_at >= v_since)
         and (v_until is null or i.detected_at <= v_until)
       group by 1, 2, 3, 4, 5, 6) g;

  select coalesce(jsonb_agg(jsonb_build_array(g.item_type, g.item_name, g.severity, g.path, g.issues)), '[]')
    into v_open_items
    from (
      select i.item_type, i.item_name, i.severity, min(i.file_path collate "C") as path, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and i.item_type is not null and i.item_name is not null
         and (i.resolved_at is null or i.resolved_at > v_until)
         and (v_until is null or i.detected_at <= v_until)
       group by 1, 2, 3) g;

  select coalesce(jsonb_agg(jsonb_build_array(g.issue_type, g.standard, g.resolution, g.issues)), '[]')
    into v_set_aside
    from (
      select i.issue_type, i.standard, i.resolution, count(*) as issues
        from public.continuous_issues i
       where i.branch = v_branch and i.resolution in ('ignored', 'false_positive')
         and (v_until is null or i.resolved_at <= v_until)
       group by 1, 2, 3) g;

  -- A run that never completed tells nothing. What tests say as a whole is in columns of their own: `results` holds every
  -- service, and is read for checks alone, whose results are small.
  select coalesce(jsonb_agg(jsonb_build_array(
           r.run_type, floor(extract(epoch from r.completed_at) * 1000), r.passed, r.failed, r.skipped, r.coverage_percent, r.figures)
           order by r.completed_at, r.id), '[]')
    into v_runs
    from public.continuous_test_runs r
   where r.branch = v_branch and r.completed_at >= v_since and (v_until is null or r.completed_at <= v_until);

  select jsonb_build_object(
           'first_check', floor(extract(epoch from min(r.completed_at) filter (where r.run_type = 'standards')) * 1000),
           'last_check', floor(extract(epoch from max(r.completed_at) filter (where r.run_type = 'standards')) * 1000),
           'first_tests', floor(extract(epoch from min(r.completed_at) filter (where r.run_type in ('full', 'service', 'pipeline'))) * 1000),
           'first_drift', floor(extract(epoch from min(r.completed_at) filter (where r.run_type = 'database')) * 1000),
           'history_since', floor(extract(epoch from max(r.history_since)) * 1000))
    into v_checks
    from public.continuous_test_runs r
   where r.branch = v_branch and (v_until is null or r.completed_at <= v_until);

  select jsonb_build_object(
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
  select jsonb_build_object(
           'coverage', (
             select jsonb_build_array(floor(extract(epoch from r.completed_at) * 1000), r.coverage_percent)
               from public.continuous_test_runs r
              where r.branch = v_branch and r.coverage_percent is not null and r.completed_at is not null
                and (v_until is null or r.completed_at <= v_until)
              order by r.completed_at desc, r.id desc
              limit 1),
           'services', (
             select jsonb_build_array(floor(extract(epoch from r.completed_at) * 1000), r.figures)
               from public.continuous_test_runs r
              where r.branch = v_branch and jsonb_typeof(r.figures -> 'services') = 'number' and r.completed_at is not null
                and (v_until is null or r.completed_at <= v_until)
              order by r.completed_at desc, r.id desc
              limit 1))
    into v_coverage;

  -- From when on a run over everything had looked with these rules: what it found for the first time is no news.
  select coalesce(jsonb_agg(jsonb_build_array(
           floor(extract(epoch from r.completed_at) * 1000),
           (select floor(extract(epoch from min(w.completed_at)) * 1000)
              from public.continuous_test_runs w
             where w.branch = v_branch and w.run_type = 'standards' and w.completed_at >= r.completed_at
               and w.results ->> 'whole' = 'true'),
           r.rules) order by r.completed_at, r.id), '[]')
    into v_rules
    from public.continuous_test_runs r
   where r.branch = v_branch and r.rules is not null and (v_until is null or r.completed_at <= v_until);

  select coalesce(jsonb_agg(jsonb_build_array(g.item_type, g.created_at, g.last_seen, g.is_active, g.items) order by g.created_at), '[]')
    into v_items
    from (
      select i.item_type, floor(extract(epoch from i.created_at) * 1000) as created_at,
             floor(extract(epoch from i.last_seen) * 1000) as last_seen, coalesce(i.is_active, true) as is_active, count(*) as items
        from public.continuous_monitoring_inventory i
       where i.item_type is not null
       group by 1, 2, 3, 4) g;

  select coalesce(jsonb_agg(jsonb_build_array(g.package, g.services)), '[]') into v_packages
    from (
      select case when jsonb_typeof(i.metadata -> 'package') = 'string' then i.metadata ->> 'package' end as package, count(*) as services
        from public.continuous_monitoring_inventory i
       where i.is_active and i.item_type = 'service'
       group by 1) g;

  return jsonb_build_object(
    'issues', v_issues, 'open_items', v_open_items, 'set_aside', v_set_aside, 'runs', v_runs, 'checks', v_checks,
    'last_test_run', v_last_test_run, 'last', v_coverage, 'rules', v_rules, 'items', v_items, 'packages', v_packages);
end;
$$;

-- The same as before, and the run that stays says what was forgotten.
create or replace function public.prune_monitoring(payload jsonb) returns jsonb
language plpgsql
set search_path = ''
-- PostgREST lifts this to the request.
set statement_timeout = '60s'
as $$
declare
  v_since timestamptz := (payload ->> 'keep_since')::timestamptz;
  v_branches_since timestamptz := (payload ->> 'keep_branches_since')::timestamptz;
  v_kept text[];
  v_is_rehearsal boolean := coalesce((payload ->> 'dry_run')::boolean, false);
  -- Rows this call may still delete. A rehearsal counts all of them.
  v_left bigint := coalesce((payload ->> 'limit')::integer, 5000);
  -- Each branch that is forgotten takes a lock, and a server has only so many.
  v_branches_left integer := 100;
  v_branches text[];
  v_branch text;
  v_is_gone boolean;
  v_is_done boolean := true;
  v_count bigint;
  v_issues bigint := 0;
  v_runs bigint := 0;
  v_forgotten text[] := '{}';
  v_last uuid;
  v_deleted bigint;
begin
  if v_since is null or v_branches_since is null or jsonb_typeof(payload -> 'kept_branches') is distinct from 'array' or v_left < 1 then
    raise exception 'pruning needs the times since which history and branches are kept, and the branches that are kept always'
      using errcode = '22023';
  end if;
  v_kept := array(select jsonb_array_elements_text(payload -> 'kept_branches'));

  -- Every branch there is: from one to the next by the index, however many rows each has.
  with recursive of_runs as (
    (select r.branch from public.continuous_test_runs r order by r.branch limit 1)
    union all
    select (select r.branch from public.continuous_test_runs r where r.branch > b.branch order by r.branch limit 1)
      from of_runs b where b.branch is not null
  ), of_issues as (
    (select i.branch from public.continuous_issues i order by i.branch limit 1)
    union all
    select (select i.branch from public.continuous_issues i where i.branch > b.branch order by i.branch limit 1)
      from of_issues b where b.branch is not null
  )
  select coalesce(array_agg(u.branch order by u.branch), '{}') into v_branches
    from (select o.branch from of_runs o union select o.branch from of_issues o) u
   where u.branch is not null;

  foreach v_branch in array v_branches loop
    if v_left <= 0 or v_branches_left <= 0 then
      v_is_done := false;
      exit;
    end if;

    v_is_gone := v_branch <> all (v_kept) and not exists (
      select from public.continuous_test_runs r where r.branch = v_branch and r.started_at >= v_branches_since);
    if v_is_gone and not v_is_rehearsal then
      perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring/' || v_branch, 0));
      v_branches_left := v_branches_left - 1;
      -- A run may have been recorded while this waited.
      v_is_gone := not exists (
        select from public.continuous_test_runs r where r.branch = v_branch and r.started_at >= v_branches_since);
    end if;
    -- Rows that somebody wrote by hand belong to no run.
    v_is_gone := v_is_gone and (
      exists (select from public.continuous_test_runs r where r.branch = v_branch)
      or not exists (
        select from public.continuous_issues i where i.branch = v_branch and i.last_seen_at >= v_branches_since));

    -- The run that stays, and says from when on history is whole. Which rules held then is known by runs that go.
    v_deleted := v_issues + v_runs;
    if not v_is_gone and not v_is_rehearsal then
      update public.continuous_test_runs r
         set rules = (
           select b.rules from public.continuous_test_runs b
            where b.branch = v_branch and b.rules is not null and b.completed_at <= r.completed_at
            order by b.completed_at desc, b.id desc
            limit 1)
       where r.rules is null and r.id = (
         select o.id from public.continuous_test_runs o
          where o.branch = v_branch and o.run_type = 'standards' and o.completed_at < v_since
          order by o.completed_at desc, o.id desc
          limit 1);
      select o.id into v_last
        from public.continuous_test_runs o
       where o.branch = v_branch and coalesce(o.completed_at, o.started_at) < v_since
       order by coalesce(o.completed_at, o.started_at) desc, o.id desc
       limit 1;
    end if;

    if v_is_rehearsal then
      select count(*) into v_count
        from public.continuous_issues i
       where i.branch = v_branch
         and (v_is_gone or (i.resolved_at < v_since and coalesce(i.resolution, '') not in ('ignored', 'false_positive')));
    else
      -- The runs go last: by them the next call knows that the branch is gone.
      delete from public.continuous_issues i
       where i.id in (
         select o.id from public.continuous_issues o
          where o.branch = v_branch
            and (v_is_gone or (o.resolved_at < v_since and coalesce(o.resolution, '') not in ('ignored', 'false_positive')))
          order by o.resolved_at
          limit v_left
          for update skip locked);
      get diagnostics v_count = row_count;
      v_left := v_left - v_count;
    end if;
    v_issues := v_issues + v_count;

    -- Of each kind the last run before that time stays: it says what was open on the first days that are kept.
    select count(*) into v_count
      from (
        select row_number() over (
                 partition by r.run_type, r.results #> '{summary,status}', jsonb_typeof(r.results #> '{summary,open}')
                 order by coalesce(r.completed_at, r.started_at) desc, r.id desc) as place
          from public.continuous_test_runs r
         where r.branch = v_branch and (v_is_gone or coalesce(r.completed_at, r.started_at) < v_since)) o
     where v_is_gone or o.place > 1;
    if not v_is_rehearsal and v_count > 0 then
      delete from public.continuous_test_runs d
       where d.id in (
         select o.id
           from (
             select r.id, coalesce(r.completed_at, r.started_at) as happened_at, row_number() over (
                      partition by r.run_type, r.results #> '{summary,status}', jsonb_typeof(r.results #> '{summary,open}')
                      order by coalesce(r.completed_at, r.started_at) desc, r.id desc) as place
               from public.continuous_test_runs r
              where r.branch = v_branch and (v_is_gone or coalesce(r.completed_at, r.started_at) < v_since)) o
          where v_is_gone or o.place > 1
          order by o.happened_at
          limit v_left);
      get diagnostics v_count = row_count;
      v_left := v_left - v_count;
    end if;
    v_runs := v_runs + v_count;

    if not v_is_gone and not v_is_rehearsal and v_issues + v_runs > v_deleted then
      update public.continuous_test_runs r
         set history_since = greatest(r.history_since, v_since)
       where r.id = v_last;
    end if;

    if v_is_gone and (v_is_rehearsal
      or not exists (select from public.continuous_test_runs r where r.branch = v_branch)
      and not exists (select from public.continuous_issues i where i.branch = v_branch)) then
      v_forgotten := v_forgotten || v_branch;
    end if;
  end loop;

  return jsonb_build_object(
    'issues', v_issues, 'runs', v_runs, 'branches', to_jsonb(v_forgotten), 'done', v_is_done and (v_is_rehearsal or v_left > 0));
end;
$$;

revoke all on all functions in schema continuous_private from public;
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
