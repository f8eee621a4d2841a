-- Findings are compared with what is tracked by their fingerprints and hashes, in one request and one pass over a branch: what is
-- the same on both sides is not told, and the client knows it from its own findings.

-- What one branch tracks (open, or set aside by people) of those issues, as a matcher needs it.
create function continuous_private.tell_issues(ids uuid[]) returns jsonb
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
-- By their ids, whatever holds for the caller: mostly they are few.
set enable_nestloop = 'on'
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_array(
             i.fingerprint, i.issue_type, i.file_path, i.line_number, i.column_number, i.description, i.metadata -> 'identity')
             order by i.file_path, i.line_number, i.column_number, i.id), '[]')
      from unnest(ids) as t (id)
      join public.continuous_issues i on i.id = t.id);
end;
$$;

-- Where one branch's tracked issues differ from the findings of a run: the places of findings that are not tracked just so, and
-- the issues that are not found just so, as far as they are in the run's files, in files that are gone, or under a fingerprint
-- of the run. A finding without a hash is never the same as anything.
create function continuous_private.find_differing(
  branch text, other_branch text, fingerprints uuid[], hashes bigint[], paths text[], gone_paths text[])
returns jsonb
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
-- Right after much was recorded, the planner takes the branch for a few rows, and would go through every list for each.
set enable_nestloop = 'off'
as $$
declare
  v_places bigint[];
  v_found boolean[];
  v_ids uuid[];
  v_paths text[];
  v_elsewhere text[];
  v_told uuid[];
begin
  select coalesce(array_agg(s.place) filter (where s.place is not null), '{}'),
         coalesce(array_agg(s.place is not null) filter (where i.id is not null), '{}'),
         coalesce(array_agg(i.id) filter (where i.id is not null), '{}'),
         coalesce(array_agg(i.path) filter (where i.id is not null), '{}')
    into v_places, v_found, v_ids, v_paths
    from unnest(find_differing.fingerprints, find_differing.hashes) with ordinality as s (fingerprint, hash, place)
    full join (
      select t.id, t.fingerprint, t.detail_hash, coalesce(t.file_path, '.') as path
        from public.continuous_issues t
       where t.branch = find_differing.branch and (t.resolved_at is null or t.resolution in ('ignored', 'false_positive'))) i
      on i.fingerprint = s.fingerprint
   where (i.detail_hash = s.hash) is not true;

  select coalesce(array_agg(u.id) filter (where u.is_found or p.value is not null or g.value is not null), '{}'),
         coalesce(array_agg(distinct u.path) filter (where p.value is null), '{}')
    into v_told, v_elsewhere
    from unnest(v_ids, v_found, v_paths) as u (id, is_found, path)
    left join (select distinct e.value from unnest(find_differing.paths) as e (value)) p on p.value = u.path
    left join (select distinct e.value from unnest(find_differing.gone_paths) as e (value)) g on g.value = u.path;

  -- What the other branch has is known there as what it is.
  if other_branch is not null and cardinality(v_told) > 0 then
    select coalesce(array_agg(i.id), '{}')
      into v_told
      from unnest(v_told) as t (id)
      join public.continuous_issues i on i.id = t.id
      left join (
        select o.fingerprint from public.continuous_issues o
         where o.branch = find_differing.other_branch
           and (o.resolved_at is null or o.resolution in ('ignored', 'false_positive'))) o
        on o.fingerprint = i.fingerprint
     where o.fingerprint is null;
  end if;

  return jsonb_build_object(
    'differing', array_to_string(v_places, ' '),
    'issues', continuous_private.tell_issues(v_told),
    'elsewhere', case when cardinality(find_differing.gone_paths) = 0 then to_jsonb(v_elsewhere) else '[]' end,
    'commit', (
      select r.commit_sha from public.continuous_test_runs r
       where r.branch = find_differing.branch and r.run_type = 'standards' and r.commit_sha is not null
       order by r.completed_at desc nulls last
       limit 1));
end;
$$;

-- What a run needs to know to tell which of its findings are issues that are known already, on its branch and on the default
-- one: no more than what differs in the files it names, never a whole branch.
create function public.compare_monitoring_findings(payload jsonb) returns jsonb
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
  v_fingerprints uuid[] := string_to_array(payload ->> 'fingerprints', ' ')::uuid[];
  -- A dash where there is none.
  v_hashes bigint[] := string_to_array(payload ->> 'hashes', ' ', '-')::bigint[];
  v_paths text[] := array(select jsonb_array_elements_text(coalesce(payload -> 'paths', '[]')));
  v_gone text[] := array(select jsonb_array_elements_text(coalesce(payload -> 'gone_paths', '[]')));
begin
  if v_branch is null or v_fingerprints is null or v_hashes is null or cardinality(v_fingerprints) <> cardinality(v_hashes) then
    raise exception 'findings are compared by branch, fingerprints and a hash of each' using errcode = '22023';
  end if;
  return jsonb_build_object(
    'own', continuous_private.find_differing(v_branch, null, v_fingerprints, v_hashes, v_paths, v_gone),
    'base', case when v_default_branch <> v_branch then
      continuous_private.find_differing(v_default_branch, v_branch, v_fingerprints, v_hashes, v_paths, v_gone)
    end);
end;
$$;

drop function public.known_monitoring_issues(jsonb);
drop function continuous_private.find_tracked(text, text, text[], numeric[], text[], uuid[], boolean);

revoke all on all functions in schema continuous_private from public;
revoke all on function public.compare_monitoring_findings(jsonb) from public;
grant execute on function public.compare_monitoring_findings(jsonb) to monitor_writer, monitor_reader;

do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on function public.compare_monitoring_findings(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant execute on function public.compare_monitoring_findings(jsonb) to service_role;
  end if;
end;
$$;
