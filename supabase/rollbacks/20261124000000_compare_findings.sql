-- Back to sums of hashes by file.
drop function public.compare_monitoring_findings(jsonb);
drop function continuous_private.find_differing(text, text, uuid[], bigint[], text[], text[]);
drop function continuous_private.tell_issues(uuid[]);

-- One branch's tracked issues (open, or set aside by a person) that a run has to be matched with: those in files where
-- they are not just what the run found, those in files that are gone, and those whose fingerprints are asked for.
create function continuous_private.find_tracked(
  branch text, other_branch text, paths text[], digests numeric[], gone_paths text[], fingerprints uuid[], lists_elsewhere boolean)
returns jsonb
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
-- Right after much was recorded, the planner takes the branch for a few rows, and would go through every list for each.
set enable_nestloop = 'off'
as $$
declare
  v_tracked integer := 0;
  v_wanted text[];
  v_elsewhere text[] := '{}';
  v_unsettled bigint[] := '{}';
  v_issues jsonb;
begin
  v_wanted := gone_paths;
  if lists_elsewhere or cardinality(paths) > 0 then
    -- The sum of a file's hashes is the same on both sides where every finding is: same place, same words, same fingerprint.
    select coalesce(sum(d.tracked), 0),
           coalesce(array_agg(d.path) filter (where p.path is not null and d.digest is distinct from p.digest), '{}') || gone_paths,
           coalesce(array_agg(d.path) filter (where p.path is null), '{}'),
           coalesce(array_agg(p.place) filter (where p.path is not null and d.digest is distinct from p.digest), '{}')
      into v_tracked, v_wanted, v_elsewhere, v_unsettled
      from (
        select coalesce(i.file_path, '.') as path, count(*) as tracked,
               case when count(i.detail_hash) = count(*) then sum(i.detail_hash) end as digest
          from public.continuous_issues i
         where i.branch = find_tracked.branch and (i.resolved_at is null or i.resolution in ('ignored', 'false_positive'))
         group by 1) d
      full join unnest(find_tracked.paths, find_tracked.digests) with ordinality as p (path, digest, place) on p.path = d.path;
  end if;

  select coalesce(jsonb_agg(jsonb_build_array(
           i.fingerprint, i.issue_type, i.file_path, i.line_number, i.column_number, i.description, i.metadata -> 'identity')
           order by i.id), '[]')
    into v_issues
    from public.continuous_issues i
    left join (select distinct e.value from unnest(v_wanted) as e (value)) w on w.value = coalesce(i.file_path, '.')
    left join (select distinct e.value from unnest(find_tracked.fingerprints) as e (value)) f on f.value = i.fingerprint
    -- What the other branch has is known there as what it is.
    left join (
      select o.fingerprint from public.continuous_issues o
       where o.branch = find_tracked.other_branch and (o.resolved_at is null or o.resolution in ('ignored', 'false_positive'))) o
      on o.fingerprint = i.fingerprint
   where i.branch = find_tracked.branch and (i.resolved_at is null or i.resolution in ('ignored', 'false_positive'))
     and (w.value is not null or f.value is not null) and o.fingerprint is null;

  return jsonb_build_object(
    'tracked', v_tracked,
    'unsettled', array_to_string(v_unsettled, ' '),
    'issues', v_issues,
    'elsewhere', case when lists_elsewhere then to_jsonb(v_elsewhere) else '[]' end,
    'commit', (
      select r.commit_sha from public.continuous_test_runs r
       where r.branch = find_tracked.branch and r.run_type = 'standards' and r.commit_sha is not null
       order by r.completed_at desc nulls last
       limit 1));
end;
$$;

-- What a run needs to know to tell which of its findings are issues that are known already, on its branch and on the default
-- one: no more than fingerprints, places and hashes of files that differ, never a whole branch.
create function public.known_monitoring_issues(payload jsonb) returns jsonb
language plpgsql
stable
-- As its owner: who may record may not read the tables, and yet its findings are to keep their identity.
security definer
set search_path = ''
set work_mem = '64MB'
set jit = 'off'
set statement_timeout = '60s'
as $$
declare
  v_branch text := payload ->> 'branch';
  v_default_branch text := payload ->> 'default_branch';
  v_paths text[] := array(select jsonb_array_elements_text(payload -> 'paths'));
  v_digests numeric[] := string_to_array(payload ->> 'digests', ' ')::numeric[];
  v_gone text[] := array(select jsonb_array_elements_text(coalesce(payload -> 'gone_paths', '[]')));
  v_fingerprints uuid[] := string_to_array(coalesce(payload ->> 'fingerprints', ''), ' ')::uuid[];
  v_lists_elsewhere boolean := coalesce((payload ->> 'lists_elsewhere')::boolean, false);
begin
  if v_branch is null or v_digests is null or cardinality(v_paths) <> cardinality(v_digests) then
    raise exception 'known issues are asked for by branch, paths and a digest of each' using errcode = '22023';
  end if;
  return jsonb_build_object(
    'own', continuous_private.find_tracked(v_branch, null, v_paths, v_digests, v_gone, v_fingerprints, v_lists_elsewhere),
    'base', case when v_default_branch <> v_branch then
      continuous_private.find_tracked(v_default_branch, v_branch, v_paths, v_digests, v_gone, v_fingerprints, v_lists_elsewhere)
    end);
end;
$$;

revoke all on all functions in schema continuous_private from public;
revoke all on function public.known_monitoring_issues(jsonb) from public;
grant execute on function public.known_monitoring_issues(jsonb) to monitor_writer, monitor_reader;

do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on function public.known_monitoring_issues(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant execute on function public.known_monitoring_issues(jsonb) to service_role;
  end if;
end;
$$;
