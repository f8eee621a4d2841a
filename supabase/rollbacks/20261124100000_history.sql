-- Back to reports that are counted from whole rows.
drop function public.monitoring_history(jsonb);

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

drop function continuous_private.keep_run(jsonb, public.continuous_test_runs, jsonb, boolean, jsonb);
alter function continuous_private.keep_run_row(jsonb, public.continuous_test_runs, jsonb, boolean, jsonb) rename to keep_run;
drop function continuous_private.keep_rules(uuid, jsonb);

drop index public.idx_test_runs_rules;
alter table public.continuous_test_runs drop column history_since;
alter table public.continuous_test_runs drop column rules;
alter table public.continuous_test_runs drop column figures;
