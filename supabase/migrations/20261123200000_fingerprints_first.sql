-- A run sends fingerprints first, and details only of what the store does not have as it is now. A run may come in shards,
-- late, or from a branch that is compared with the default one.

-- What a finding said when it was last written, as the client hashed it: what is as it was is not sent again.
alter table public.continuous_issues add column detail_hash bigint;

-- The files that a run looked at: {"all": true}, or {"paths": [...], "types": [...]}. An older run that arrives later
-- changes nothing there.
alter table public.continuous_test_runs add column evaluated jsonb;
create index idx_test_runs_order on public.continuous_test_runs (branch, run_type, completed_at desc);

-- Nobody but the functions below comes here: the API exposes no such schema, and no role is granted anything.
create schema continuous_private;
revoke all on schema continuous_private from public;

-- Pieces of a run that is too large for one request, until it is recorded. What a crash empties is sent again, so nothing is
-- logged; details are sent once and read once, so nothing is compressed.
create unlogged table continuous_private.run_chunks (
  run_id uuid not null,
  shard integer not null,
  -- The hash of the run's content: what an upload of other content left behind under this id is none of this run's.
  content text not null,
  chunk integer not null,
  -- Places of the findings in the run's list, and what is said about each.
  places integer[] not null,
  details jsonb not null,
  created_at timestamptz not null default now(),
  primary key (run_id, shard, content, chunk)
);
alter table continuous_private.run_chunks alter column details set storage external;
revoke all on continuous_private.run_chunks from public;

-- Of issues that a run did not find: which are gone by what it evaluated, and why. All lists are flattened first, so that
-- every join is one of arrays whose lengths the planner knows.
create function continuous_private.find_gone(
  scope jsonb, deletions jsonb, rules jsonb, suppressed uuid[],
  ids uuid[], fingerprints uuid[], types text[], paths text[], hashes text[])
returns table (id uuid, resolution text)
language plpgsql
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
as $$
declare
  v_type_rectangles integer[];
  v_types text[];
  v_path_rectangles integer[];
  v_paths text[];
  v_excluded_rectangles integer[];
  v_excluded text[];
  v_everywhere integer[];
  v_deleted_types text[] := '{}';
  v_deleted_paths text[] := '{}';
  v_existing_paths text[] := '{}';
  v_deleted_everywhere boolean := false;
  v_deleted uuid[] := '{}';
begin
  if cardinality(ids) = 0 or jsonb_typeof(scope) is distinct from 'object' then
    return;
  end if;

  select coalesce(array_agg(r.place), '{}'), coalesce(array_agg(t.value), '{}') into v_type_rectangles, v_types
    from jsonb_array_elements(scope -> 'rectangles') with ordinality as r (value, place)
   cross join lateral jsonb_array_elements_text(r.value -> 'issue_types') as t (value);
  select coalesce(array_agg(r.place), '{}'), coalesce(array_agg(p.value), '{}') into v_path_rectangles, v_paths
    from jsonb_array_elements(scope -> 'rectangles') with ordinality as r (value, place)
   cross join lateral jsonb_array_elements_text(
     case when jsonb_typeof(r.value -> 'paths') = 'array' then r.value -> 'paths' else '[]' end) as p (value);
  select coalesce(array_agg(r.place), '{}'), coalesce(array_agg(x.value), '{}') into v_excluded_rectangles, v_excluded
    from jsonb_array_elements(scope -> 'rectangles') with ordinality as r (value, place)
   cross join lateral jsonb_array_elements_text(r.value -> 'excluded_paths') as x (value);
  select coalesce(array_agg(r.place), '{}') into v_everywhere
    from jsonb_array_elements(scope -> 'rectangles') with ordinality as r (value, place)
   where jsonb_typeof(r.value -> 'paths') is distinct from 'array';

  -- In files that are gone: named ones, or all that are not among those that exist.
  if jsonb_typeof(deletions) = 'object' then
    v_deleted_everywhere := jsonb_typeof(deletions -> 'paths') is distinct from 'array';
    v_deleted_types := array(select jsonb_array_elements_text(deletions -> 'issue_types'));
    v_existing_paths := array(select jsonb_array_elements_text(deletions -> 'existing_paths'));
    if not v_deleted_everywhere then
      v_deleted_paths := array(select jsonb_array_elements_text(deletions -> 'paths'));
    end if;
    select coalesce(array_agg(u.id), '{}') into v_deleted
      from unnest(ids, types, paths) as u (id, issue_type, path)
     where u.path is not null
       and u.issue_type in (select t.value from unnest(v_deleted_types) as t (value))
       and (v_deleted_everywhere or u.path in (select p.value from unnest(v_deleted_paths) as p (value)))
       and not exists (select from unnest(v_existing_paths) as x (value) where x.value = u.path);
  end if;

  return query
    with evaluated as (
      select u.id
        from unnest(ids, types, paths) as u (id, issue_type, path)
        join unnest(v_path_rectangles, v_paths) as p (rectangle, value) on p.value = u.path
        join unnest(v_type_rectangles, v_types) as t (rectangle, value) on t.rectangle = p.rectangle and t.value = u.issue_type
        left join unnest(v_excluded_rectangles, v_excluded) as x (rectangle, value)
          on x.value = u.path and x.rectangle = p.rectangle
       where x.value is null
      union
      select u.id
        from unnest(ids, types, paths) as u (id, issue_type, path)
        join unnest(v_type_rectangles, v_types) as t (rectangle, value) on t.value = u.issue_type
        join unnest(v_everywhere) as e (rectangle) on e.rectangle = t.rectangle
        left join unnest(v_excluded_rectangles, v_excluded) as x (rectangle, value)
          on x.value = u.path and x.rectangle = t.rectangle
       where x.value is null
      union
      select d.id from unnest(v_deleted) as d (id))
    -- Why it is gone: the first reason that holds. Only where nothing else explains it was it fixed.
    select u.id,
           case when d.id is not null then 'file_deleted'
                when s.fingerprint is not null then 'suppressed'
                when rules ? u.issue_type
                 and (rules ->> u.issue_type is null or rules ->> u.issue_type <> u.rule_hash) then 'rule_changed'
                else 'fixed' end
      from evaluated c
      join unnest(ids, fingerprints, types, hashes) as u (id, fingerprint, issue_type, rule_hash) on u.id = c.id
      left join unnest(v_deleted) as d (id) on d.id = u.id
      left join (select distinct e.fingerprint from unnest(suppressed) as e (fingerprint)) s
        on s.fingerprint = u.fingerprint;
end;
$$;

-- The files that a run looked at, and types of issues that it looked for everywhere.
create function continuous_private.to_evaluated(scope jsonb, found_paths text[]) returns jsonb
language sql
immutable
set search_path = ''
as $$
  with paths as (
    select p.value
      from jsonb_array_elements(coalesce(scope -> 'rectangles', '[]')) as r (value)
     cross join lateral jsonb_array_elements_text(
       case when jsonb_typeof(r.value -> 'paths') = 'array' then r.value -> 'paths' else '[]' end) as p (value)
    union
    select p.value
      from jsonb_array_elements_text(
        case when jsonb_typeof(scope #> '{deletions,paths}') = 'array' then scope #> '{deletions,paths}' else '[]' end) as p (value)
    union
    select p.value from unnest(found_paths) as p (value) where p.value is not null),
  types as (
    select distinct t.value
      from jsonb_array_elements(coalesce(scope -> 'rectangles', '[]')) as r (value)
     cross join lateral jsonb_array_elements_text(r.value -> 'issue_types') as t (value)
     where jsonb_typeof(r.value -> 'paths') is distinct from 'array')
  select jsonb_build_object(
    'paths', (select coalesce(jsonb_agg(p.value), '[]') from paths p),
    'types', (select coalesce(jsonb_agg(t.value), '[]') from types t));
$$;

-- Writes the row of a run, or adds a shard to it: counts and numbers add up, times reach from the first to the last.
create function continuous_private.keep_run(
  payload jsonb, earlier public.continuous_test_runs, summary jsonb, is_last boolean, evaluated jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  -- More files than these are not listed in a row: then the run counts as one over everything.
  c_most_paths constant integer := 500;
  v_run jsonb := payload -> 'run';
  v_shard text := payload #>> '{run,shard,index}';
  v_whole boolean := coalesce((payload #>> '{run,results,whole}')::boolean, false);
  v_results jsonb := coalesce(payload #> '{run,results}', '{}');
  v_before jsonb := coalesce(earlier.results, '{}');
  v_summary jsonb := summary;
  v_evaluated jsonb := evaluated;
begin
  if earlier.id is not null then
    -- Numbers add up; of everything else, the newest holds.
    select coalesce(jsonb_object_agg(k.key, case
             when jsonb_typeof(v_before -> k.key) = 'number' and jsonb_typeof(v_results -> k.key) = 'number'
             then to_jsonb((v_before ->> k.key)::numeric + (v_results ->> k.key)::numeric)
             else coalesce(v_results -> k.key, v_before -> k.key) end), '{}')
      into v_results
      from (select jsonb_object_keys(v_before) union select jsonb_object_keys(v_results)) as k (key);
    select jsonb_object_agg(k.key, to_jsonb((v_before -> 'summary' ->> k.key)::integer + (summary ->> k.key)::integer))
      into v_summary
      from unnest(array['new', 'resolved', 'set_aside', 'fixed', 'file_deleted', 'rule_changed', 'suppressed']) as k (key);
    v_summary := v_summary || jsonb_build_object(
      'open', summary -> 'open',
      'status', case when 'applied' in (summary ->> 'status', v_before #>> '{summary,status}') then 'applied' else 'superseded' end,
      'base', case when jsonb_typeof(summary -> 'base') = 'object' and jsonb_typeof(v_before #> '{summary,base}') = 'object'
        then jsonb_build_object(
          'new', (summary #>> '{base,new}')::integer + (v_before #>> '{summary,base,new}')::integer,
          'fixed', (summary #>> '{base,fixed}')::integer + (v_before #>> '{summary,base,fixed}')::integer) end);
    if evaluated is null then
      v_evaluated := earlier.evaluated;
    elsif earlier.evaluated is not null then
      v_evaluated := earlier.evaluated || jsonb_build_object(
        'paths', coalesce(earlier.evaluated -> 'paths', '[]') || (evaluated -> 'paths'),
        'types', coalesce(earlier.evaluated -> 'types', '[]') || (evaluated -> 'types'));
    end if;
  end if;
  v_results := v_results || jsonb_build_object('summary', v_summary);
  if v_results ? 'whole' then
    v_results := v_results || jsonb_build_object('whole', v_whole and is_last);
  end if;
  if v_shard is not null then
    v_results := v_results || jsonb_build_object('shards', jsonb_build_object(
      'count', payload #> '{run,shard,count}',
      'recorded', coalesce(v_before #> '{shards,recorded}', '{}') || jsonb_build_object(v_shard, jsonb_build_object(
        'content', payload ->> 'content', 'recorded_at', now(), 'summary', summary))));
  end if;
  if v_evaluated ->> 'all' = 'true' or jsonb_array_length(v_evaluated -> 'paths') > c_most_paths
     or (evaluated is not null and v_whole and is_last and jsonb_typeof(payload -> 'scope') = 'object') then
    v_evaluated := jsonb_build_object('all', true);
  end if;

  if earlier.id is null then
    insert into public.continuous_test_runs (
      id, run_type, started_at, completed_at, passed, failed, skipped, coverage_percent, results, errors, branch, commit_sha,
      payload_sha, evaluated)
    values (
      (v_run ->> 'id')::uuid, v_run ->> 'run_type', (v_run ->> 'started_at')::timestamptz, (v_run ->> 'completed_at')::timestamptz,
      (v_run ->> 'passed')::integer, (v_run ->> 'failed')::integer, (v_run ->> 'skipped')::integer,
      (v_run ->> 'coverage_percent')::numeric, v_results, v_run -> 'errors', v_run ->> 'branch', v_run ->> 'commit_sha',
      case when v_shard is null then payload ->> 'content' end, v_evaluated);
  else
    update public.continuous_test_runs r
       set started_at = least(r.started_at, (v_run ->> 'started_at')::timestamptz),
           completed_at = greatest(r.completed_at, (v_run ->> 'completed_at')::timestamptz),
           passed = r.passed + (v_run ->> 'passed')::integer,
           failed = r.failed + (v_run ->> 'failed')::integer,
           skipped = r.skipped + (v_run ->> 'skipped')::integer,
           coverage_percent = coalesce((v_run ->> 'coverage_percent')::numeric, r.coverage_percent),
           results = v_results,
           errors = coalesce(r.errors, '[]') || coalesce(v_run -> 'errors', '[]'),
           commit_sha = coalesce(r.commit_sha, v_run ->> 'commit_sha'),
           evaluated = v_evaluated
     where r.id = earlier.id;
  end if;
end;
$$;

-- Takes one piece of a run's details. A run that is never recorded leaves its pieces for a day.
create function public.add_monitoring_run_chunk(payload jsonb) returns jsonb
language plpgsql
-- As its owner: a writer has no right on the table, whose schema nobody may use.
security definer
set search_path = ''
set statement_timeout = '60s'
as $$
declare
  v_id uuid := (payload ->> 'run_id')::uuid;
  v_chunk integer := (payload ->> 'chunk')::integer;
begin
  if v_id is null or v_chunk is null or payload ->> 'content' is null or jsonb_typeof(payload -> 'details') is distinct from 'array' then
    raise exception 'a piece of a run needs the run''s id and content, its own number and a list of details' using errcode = '22023';
  end if;
  delete from continuous_private.run_chunks c where c.created_at < now() - interval '1 day';
  insert into continuous_private.run_chunks as c (run_id, shard, content, chunk, places, details)
  values (
    v_id, coalesce((payload ->> 'shard')::integer, 0), payload ->> 'content', v_chunk,
    string_to_array(payload ->> 'places', ' ')::integer[], payload -> 'details')
  on conflict (run_id, shard, content, chunk) do update
    set places = excluded.places, details = excluded.details, created_at = now()
  where c.run_id = excluded.run_id;
  return jsonb_build_object('status', 'kept');
end;
$$;

-- Records one run, or one shard of it, and what it found, in one transaction. Sending the same again changes nothing.
--
-- `findings` holds two lists in the same order, each a text of words: fingerprints, and a hash of each finding's details.
-- `details` holds, for the places in that order that `places` names, what is said about each finding. Where the function
-- needs to know more, it answers {"status": "need_details", "places": "..."} and has written nothing.
--
-- Sets are arrays that are joined through unnest(): the planner knows an array's length (with plan_cache_mode below), while
-- it takes every list in JSON for 100 rows and then loops 100,000 times 100,000.
create or replace function public.record_monitoring_run(payload jsonb) returns jsonb
language plpgsql
-- As its owner: the function owns the rules, and a writer has no right on the tables.
security definer
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
-- Hashes of 100,000 issues in memory, and no compiling of queries that run once.
set work_mem = '64MB'
set jit = 'off'
-- PostgREST lifts this to the request: the role's own limit (8 s on Supabase) is short for 100,000 issues.
set statement_timeout = '60s'
as $$
declare
  -- What becomes of a finding, by its place in the list.
  c_known constant smallint := 0;
  c_new constant smallint := 1;
  c_changed constant smallint := 2;
  c_ignored constant smallint := 3;
  c_false_positive constant smallint := 4;
  -- An older run found it, and a newer one knows better: it stays as it is.
  c_outdated constant smallint := 5;
  -- The same, and it was never open: for this run it is new, though no row says so.
  c_unrecorded constant smallint := 6;

  v_run jsonb := payload -> 'run';
  v_id uuid := (payload #>> '{run,id}')::uuid;
  v_branch text := payload #>> '{run,branch}';
  v_default_branch text := payload #>> '{run,default_branch}';
  v_completed_at timestamptz := (payload #>> '{run,completed_at}')::timestamptz;
  v_content text := payload ->> 'content';
  v_shard text := payload #>> '{run,shard,index}';
  v_shards integer := coalesce((payload #>> '{run,shard,count}')::integer, 1);
  v_is_last boolean;
  v_chunk_shard integer := coalesce((payload #>> '{run,shard,index}')::integer, 0);
  v_rules jsonb := coalesce(payload -> 'rules', '{}');
  v_scope jsonb := payload -> 'scope';
  v_row public.continuous_test_runs;
  v_earlier jsonb;
  v_earlier_at timestamptz;
  v_fingerprints uuid[];
  v_hashes bigint[];
  v_suppressed uuid[];

  v_status text := 'applied';
  v_newer boolean := false;
  v_newer_paths text[] := '{}';
  v_newer_types text[] := '{}';

  v_has_base boolean := false;
  v_base_states smallint[];
  v_base_summary jsonb;

  v_states smallint[];
  v_ids uuid[];
  v_times bigint[];
  v_place integer;
  v_time bigint;
  v_described integer[];
  v_missing integer[];
  v_previous uuid[];
  v_previous_id uuid;
  -- Places of what people set aside and reads differently now: the row follows the code, the decision stays.
  v_stale integer[] := '{}';
  v_changed_ids uuid[];
  v_changed_hashes bigint[];
  v_changed_details jsonb[];
  v_touched uuid[];
  v_lost_ids uuid[];
  v_lost_fingerprints uuid[];
  v_lost_types text[];
  v_lost_paths text[];
  v_lost_hashes text[];
  v_aside_ids uuid[];
  v_gone uuid[] := '{}';
  v_resolutions text[] := '{}';
  v_new integer := 0;
  v_changed integer := 0;
  v_open integer;
  v_set_aside integer;
  v_found_paths text[] := '{}';
  v_summary jsonb;
begin
  -- One writer a branch at a time. Every later statement sees what the one before committed.
  perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring/' || v_branch, 0));

  if payload ->> 'schemaVersion' is distinct from '1' then
    raise exception 'a run of schema version % cannot be recorded', coalesce(payload ->> 'schemaVersion', 'none')
      using errcode = '22023', hint = 'Apply the newest migrations of continuous.';
  end if;
  -- A list that is missing must not read as "nothing found": that would close everything.
  if v_id is null or v_branch is null or v_completed_at is null or v_content is null
     or payload #>> '{findings,fingerprints}' is null or payload #>> '{findings,hashes}' is null then
    raise exception 'a run needs an id, a branch, the time it was completed, a hash of its content and its findings'
      using errcode = '22023', hint = 'Use the newest version of continuous.';
  end if;
  if v_shard is not null and not (v_shard::integer between 1 and v_shards) then
    raise exception 'there is no shard % of %', v_shard, v_shards using errcode = '22023';
  end if;

  v_fingerprints := string_to_array(payload #>> '{findings,fingerprints}', ' ')::uuid[];
  v_hashes := string_to_array(payload #>> '{findings,hashes}', ' ')::bigint[];
  v_suppressed := string_to_array(coalesce(payload ->> 'suppressed', ''), ' ')::uuid[];
  if cardinality(v_fingerprints) <> cardinality(v_hashes) then
    raise exception 'a run needs a hash for each of its findings' using errcode = '22023';
  end if;

  -- 0. Was it here before?
  select * into v_row from public.continuous_test_runs r where r.id = v_id;
  if v_row.id is not null then
    if v_row.branch <> v_branch or v_row.run_type is distinct from v_run ->> 'run_type'
       or v_row.results #>> '{shards,count}' is distinct from (case when v_shard is not null then v_shards::text end) then
      v_earlier := '{}';
    elsif v_shard is null then
      v_earlier := jsonb_build_object('content', v_row.payload_sha, 'summary', v_row.results -> 'summary');
      v_earlier_at := v_row.created_at;
    else
      v_earlier := v_row.results #> array['shards', 'recorded', v_shard];
      v_earlier_at := (v_earlier ->> 'recorded_at')::timestamptz;
    end if;
    if v_earlier is not null and v_earlier ->> 'content' is distinct from v_content then
      raise exception '% was recorded before with other content',
        case when v_shard is null or v_earlier = '{}' then format('run %s', v_id) else format('shard %s of run %s', v_shard, v_id) end
        using errcode = '23505', hint = 'Give every run an id of its own.';
    end if;
  end if;
  v_is_last := v_shard is null
    or (select count(*) from jsonb_object_keys(coalesce(v_row.results #> '{shards,recorded}', '{}')) as k (key)
         where k.key <> v_shard) = v_shards - 1;

  -- 1. What newer runs of this branch and kind looked at. This one is too late to say anything about that.
  if v_earlier is null then
    select count(*) > 0, case when bool_or(coalesce(r.evaluated ->> 'all' = 'true', false)) then 'superseded' else 'applied' end
      into v_newer, v_status
      from public.continuous_test_runs r
     where r.branch = v_branch and r.run_type = v_run ->> 'run_type' and r.completed_at > v_completed_at and r.id <> v_id
       and r.evaluated is not null;
    if v_newer then
      select coalesce(array_agg(p.value), '{}') into v_newer_paths
        from public.continuous_test_runs r
       cross join lateral jsonb_array_elements_text(coalesce(r.evaluated -> 'paths', '[]')) as p (value)
       where r.branch = v_branch and r.run_type = v_run ->> 'run_type' and r.completed_at > v_completed_at and r.id <> v_id;
      select coalesce(array_agg(t.value), '{}') into v_newer_types
        from public.continuous_test_runs r
       cross join lateral jsonb_array_elements_text(coalesce(r.evaluated -> 'types', '[]')) as t (value)
       where r.branch = v_branch and r.run_type = v_run ->> 'run_type' and r.completed_at > v_completed_at and r.id <> v_id;
    end if;
  end if;

  -- 2. How each finding stands to the default branch: not there (0), open (1), set aside (3, 4); and what is open there and
  -- was not found.
  if v_default_branch is not null and v_default_branch <> v_branch then
    v_has_base := exists (select from public.continuous_test_runs r where r.branch = v_default_branch);
  end if;
  if v_has_base then
    select coalesce(array_agg(m.state) filter (where m.place is not null), '{}'),
           coalesce(array_agg(m.id) filter (where m.place is null), '{}'),
           coalesce(array_agg(m.fingerprint) filter (where m.place is null), '{}'),
           coalesce(array_agg(m.issue_type) filter (where m.place is null), '{}'),
           coalesce(array_agg(m.file_path) filter (where m.place is null), '{}'),
           coalesce(array_agg(m.rule_hash) filter (where m.place is null), '{}')
      into v_base_states, v_lost_ids, v_lost_fingerprints, v_lost_types, v_lost_paths, v_lost_hashes
      from (
        select s.place, i.id, i.fingerprint, i.issue_type, i.file_path, i.rule_hash,
               (case when i.id is null then 0 when i.resolution = 'ignored' then c_ignored
                     when i.resolution = 'false_positive' then c_false_positive else 1 end)::smallint as state
          from unnest(v_fingerprints) with ordinality as s (fingerprint, place)
          full join (
            select t.id, t.fingerprint, t.issue_type, t.file_path, t.rule_hash, t.resolution
              from public.continuous_issues t
             where t.branch = v_default_branch
               and (t.resolved_at is null or t.resolution in ('ignored', 'false_positive'))) i
            on i.fingerprint = s.fingerprint
         where s.place is not null or i.resolution is null
         order by s.place) m;
    if v_earlier is null then
      select jsonb_build_object(
               'new', (select count(*) from unnest(v_base_states) as b (state) where b.state = 0),
               'fixed', count(*))
        into v_base_summary
        from continuous_private.find_gone(
               v_scope, case when v_is_last then v_scope -> 'deletions' end, v_rules, v_suppressed,
               v_lost_ids, v_lost_fingerprints, v_lost_types, v_lost_paths, v_lost_hashes) g
       where g.resolution = 'fixed';
    end if;
  else
    v_base_states := array_fill(0::smallint, array[cardinality(v_fingerprints)]);
  end if;

  if v_earlier is not null then
    v_summary := v_earlier -> 'summary';
    -- The newest row of each finding that was there by then; what people decided since is told, for it holds now.
    select coalesce(array_agg(w.state order by w.place), '{}'), coalesce(array_agg(w.time order by w.place), '{}')
      into v_states, v_times
      from (
        select s.place,
               (case when i.resolution = 'ignored' or s.base = c_ignored then c_ignored
                     when i.resolution = 'false_positive' or s.base = c_false_positive then c_false_positive
                     when i.created_at is null or (i.first_run_id = v_id and i.created_at = v_earlier_at) then c_new
                     else c_known end)::smallint as state,
               floor(1000 * date_part('epoch', coalesce(i.detected_at, v_completed_at)))::bigint as time
          from unnest(v_fingerprints, v_base_states) with ordinality as s (fingerprint, base, place)
          left join lateral (
            select e.resolution, e.first_run_id, e.created_at, e.detected_at
              from public.continuous_issues e
             where e.branch = v_branch and e.fingerprint = s.fingerprint and e.created_at <= v_earlier_at
             order by e.detected_at desc, e.created_at desc
             limit 1) i on true) w;
  else
    -- 3. How each finding stands to its own branch; and what is open there and was not found.
    select coalesce(array_agg(m.state) filter (where m.place is not null), '{}'),
           coalesce(array_agg(coalesce(m.id, v_id)) filter (where m.place is not null), '{}'),
           coalesce(array_agg(floor(1000 * date_part('epoch', coalesce(m.detected_at, v_completed_at)))::bigint)
                      filter (where m.place is not null), '{}'),
           count(*) filter (where m.is_open),
           count(*) filter (where m.state in (c_ignored, c_false_positive)),
           coalesce(array_agg(m.id) filter (where m.is_open and m.last_seen_at < v_completed_at - interval '1 day'
                                              and m.state = c_known), '{}'),
           -- Silenced on this branch by what was decided on the default one.
           coalesce(array_agg(m.id) filter (where m.is_open and m.state in (c_ignored, c_false_positive)
                                              and not m.is_newer), '{}'),
           coalesce(array_agg(m.place) filter (where m.is_stale), '{}'),
           coalesce(array_agg(m.id) filter (where m.is_lost), '{}'),
           coalesce(array_agg(m.fingerprint) filter (where m.is_lost), '{}'),
           coalesce(array_agg(m.issue_type) filter (where m.is_lost), '{}'),
           coalesce(array_agg(m.file_path) filter (where m.is_lost), '{}'),
           coalesce(array_agg(m.rule_hash) filter (where m.is_lost), '{}')
      into v_states, v_ids, v_times, v_open, v_set_aside, v_touched, v_aside_ids, v_stale,
           v_lost_ids, v_lost_fingerprints, v_lost_types, v_lost_paths, v_lost_hashes
      from (
        select s.place, i.id, i.fingerprint, i.issue_type, i.file_path, i.rule_hash, i.detected_at, i.last_seen_at, i.is_newer,
               i.id is not null and i.resolution is null as is_open,
               s.place is null and i.resolution is null and not i.is_newer and i.detected_at <= v_completed_at as is_lost,
               s.place is not null and i.resolution is not null and not i.is_newer
                 and i.detail_hash is distinct from s.hash as is_stale,
               (case when s.place is null then null
                     when i.resolution = 'ignored' or s.base = c_ignored then c_ignored
                     when i.resolution = 'false_positive' or s.base = c_false_positive then c_false_positive
                     when i.id is null then c_new
                     when i.detail_hash is distinct from s.hash and not i.is_newer then c_changed
                     else c_known end)::smallint as state
          from unnest(v_fingerprints, v_hashes, v_base_states) with ordinality as s (fingerprint, hash, base, place)
          full join (
            select t.id, t.fingerprint, t.issue_type, t.file_path, t.rule_hash, t.detected_at, t.last_seen_at, t.detail_hash,
                   case when t.resolved_at is not null then t.resolution end as resolution,
                   v_newer and (p.value is not null or y.value is not null) as is_newer
              from public.continuous_issues t
              left join (select distinct e.value from unnest(v_newer_paths) as e (value)) p on p.value = t.file_path
              left join (select distinct e.value from unnest(v_newer_types) as e (value)) y on y.value = t.issue_type
             where t.branch = v_branch
               and (t.resolved_at is null or t.resolution in ('ignored', 'false_positive'))) i
            on i.fingerprint = s.fingerprint
         order by s.place) m;

    -- What was open when an older run found it, and is known to be gone since: by a newer run, or people said so.
    if v_newer or exists (
      select from public.continuous_issues i where i.branch = v_branch and i.resolved_at > v_completed_at) then
      for v_place, v_time in
        select s.place, floor(1000 * date_part('epoch', i.detected_at))::bigint
          from unnest(v_fingerprints, v_states) with ordinality as s (fingerprint, state, place)
          join lateral (
            select e.detected_at, e.resolved_at from public.continuous_issues e
             where e.branch = v_branch and e.fingerprint = s.fingerprint
             order by e.detected_at desc, e.created_at desc
             limit 1) i on i.resolved_at > v_completed_at
         where s.state = c_new
      loop
        v_states[v_place] := c_outdated;
        v_times[v_place] := v_time;
      end loop;
    end if;
  end if;

  if v_earlier is null and v_status = 'applied' then
    -- 4. Is there a detail for everything that is to be written?
    v_described := array(
      select d.place from continuous_private.run_chunks c cross join lateral unnest(c.places) as d (place)
       where c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content) || string_to_array(payload ->> 'places', ' ')::integer[];
    select coalesce(array_agg(s.place), '{}') into v_missing
      from unnest(v_states) with ordinality as s (state, place)
     where (s.state in (c_new, c_changed) or s.place in (select w.place from unnest(v_stale) as w (place)))
       and not exists (
         select from unnest(v_described) as d (place) where d.place = s.place);
    if cardinality(v_missing) > 0 then
      return jsonb_build_object(
        'status', 'need_details', 'places', array_to_string(v_missing, ' '),
        'next_chunk', (
          select coalesce(max(c.chunk), 0) + 1 from continuous_private.run_chunks c
           where c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content));
    end if;
    if payload ? 'places' then
      insert into continuous_private.run_chunks as c (run_id, shard, content, chunk, places, details)
      values (v_id, v_chunk_shard, v_content, 0, string_to_array(payload ->> 'places', ' ')::integer[], payload -> 'details')
      on conflict (run_id, shard, content, chunk) do update set places = excluded.places, details = excluded.details
      where c.run_id = excluded.run_id;
    end if;

    -- Newer runs looked where an older one found this: it is not opened.
    if v_newer then
      for v_place in
        select d.place
          from continuous_private.run_chunks c
         cross join lateral rows from (unnest(c.places), jsonb_array_elements(c.details)) as d (place, detail)
         where c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content
           and (d.detail ->> 5 in (select e.value from unnest(v_newer_paths) as e (value))
             or d.detail ->> 0 in (select e.value from unnest(v_newer_types) as e (value)))
      loop
        if v_states[v_place] = c_new then v_states[v_place] := c_unrecorded; end if;
        if v_states[v_place] = c_changed then v_states[v_place] := c_known; end if;
        v_stale := array_remove(v_stale, v_place);
      end loop;
    end if;

    -- 5. What is gone. Without a scope, nothing: a run that cannot say what it evaluated proves nothing. Files are gone
    -- only once all shards were here: what was in one may be found by another, under the file's new name.
    select coalesce(array_agg(g.id), '{}'), coalesce(array_agg(g.resolution), '{}') into v_gone, v_resolutions
      from (
        select f.id, f.resolution
          from continuous_private.find_gone(
                 v_scope, case when v_is_last then v_scope -> 'deletions' end, v_rules, v_suppressed,
                 v_lost_ids, v_lost_fingerprints, v_lost_types, v_lost_paths, v_lost_hashes) f
        union all
        select a.id, 'suppressed' from unnest(v_aside_ids) as a (id)) g;

    update public.continuous_issues i
       set resolved_at = greatest(v_completed_at, i.detected_at), resolution = g.resolution, resolved_run_id = v_id
      from unnest(v_gone, v_resolutions) as g (id, resolution)
     where i.id = g.id;

    update public.continuous_issues i
       set last_seen_at = v_completed_at
      from unnest(v_touched) as t (id)
     where i.id = t.id;

    -- 6. What is still there and reads differently: a finding moves with its file, and its standard may have become more or
    -- less severe.
    select coalesce(array_agg(v_ids[d.place]), '{}'), coalesce(array_agg(v_hashes[d.place]), '{}'), coalesce(array_agg(d.detail), '{}')
      into v_changed_ids, v_changed_hashes, v_changed_details
      from continuous_private.run_chunks c
     cross join lateral rows from (unnest(c.places), jsonb_array_elements(c.details)) as d (place, detail)
     where c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content
       and (v_states[d.place] = c_changed or d.place in (select w.place from unnest(v_stale) as w (place)));
    update public.continuous_issues i
       set severity = d.detail ->> 2,
           item_type = d.detail ->> 3,
           item_name = d.detail ->> 4,
           standard = d.detail ->> 1,
           file_path = d.detail ->> 5,
           line_number = (d.detail ->> 6)::integer,
           column_number = (d.detail ->> 7)::integer,
           end_line_number = (d.detail ->> 8)::integer,
           end_column_number = (d.detail ->> 9)::integer,
           description = d.detail ->> 10,
           suggested_fix = d.detail ->> 11,
           metadata = coalesce(i.metadata, '{}') || (d.detail -> 12),
           rule_hash = coalesce(v_rules ->> i.issue_type, i.rule_hash),
           detail_hash = d.hash,
           last_seen_at = greatest(v_completed_at, i.last_seen_at)
      from unnest(v_changed_ids, v_changed_hashes, v_changed_details) as d (id, hash, detail)
     where i.id = d.id;
    get diagnostics v_changed = row_count;

    -- 7. What is new, each naming the episode before it, if there was one. That is looked up first: in the statement that
    -- inserts, a table that was empty when it was planned is read from end to end for each row.
    v_previous := array_fill(v_id, array[cardinality(v_states)]);
    for v_place, v_previous_id in
      select s.place, e.id
        from unnest(v_fingerprints, v_states) with ordinality as s (fingerprint, state, place)
        join lateral (
          select i.id from public.continuous_issues i
           where i.branch = v_branch and i.fingerprint = s.fingerprint
           order by i.detected_at desc, i.created_at desc
           limit 1) e on true
       where s.state = c_new
    loop
      v_previous[v_place] := v_previous_id;
    end loop;
    insert into public.continuous_issues (
      issue_type, severity, item_type, item_name, description, suggested_fix, detected_at, metadata, branch, fingerprint,
      standard, file_path, line_number, column_number, end_line_number, end_column_number, rule_hash, detail_hash,
      last_seen_at, first_run_id)
    select d.detail ->> 0, d.detail ->> 2, d.detail ->> 3, d.detail ->> 4, d.detail ->> 10, d.detail ->> 11, v_completed_at,
           case when v_previous[d.place] = v_id then d.detail -> 12
                else (d.detail -> 12) || jsonb_build_object('reopens', v_previous[d.place]) end,
           v_branch, v_fingerprints[d.place], d.detail ->> 1, d.detail ->> 5, (d.detail ->> 6)::integer,
           (d.detail ->> 7)::integer, (d.detail ->> 8)::integer, (d.detail ->> 9)::integer, v_rules ->> (d.detail ->> 0),
           v_hashes[d.place], v_completed_at, v_id
      from continuous_private.run_chunks c
     cross join lateral rows from (unnest(c.places), jsonb_array_elements(c.details)) as d (place, detail)
     where c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content and v_states[d.place] = c_new
    -- Two that send the same run at once may each have sent a piece of it.
    on conflict do nothing;
    get diagnostics v_new = row_count;
    v_open := v_open + v_new - cardinality(v_gone);
  end if;

  -- 8. The run's row: what its shards say adds up.
  if v_earlier is null then
    delete from continuous_private.run_chunks c where c.run_id = v_id and c.shard = v_chunk_shard;
    select jsonb_build_object(
             'status', v_status, 'new', v_new, 'resolved', cardinality(v_gone), 'open', v_open, 'set_aside', v_set_aside,
             'fixed', count(*) filter (where g.resolution = 'fixed'),
             'file_deleted', count(*) filter (where g.resolution = 'file_deleted'),
             'rule_changed', count(*) filter (where g.resolution = 'rule_changed'),
             'suppressed', count(*) filter (where g.resolution = 'suppressed'),
             'base', v_base_summary)
      into v_summary
      from unnest(v_resolutions) as g (resolution);
    -- Where a run cannot say what it evaluated, it still looked where it found something.
    if jsonb_typeof(v_scope) is distinct from 'object' then
      v_found_paths := array(
        select distinct i.file_path
          from unnest(v_fingerprints) as s (fingerprint)
          join public.continuous_issues i on i.branch = v_branch and i.fingerprint = s.fingerprint
         where i.resolved_at is null or i.resolution in ('ignored', 'false_positive'));
    end if;
    perform continuous_private.keep_run(
      payload, v_row, v_summary, v_is_last,
      case when v_status = 'applied' then continuous_private.to_evaluated(v_scope, v_found_paths) end);
  end if;

  return v_summary || jsonb_build_object(
    'replayed', v_earlier is not null, 'changed', v_changed,
    'seen', jsonb_build_object(
      'times', array_to_string(v_times, ' '),
      -- One letter a finding: known, new, ignored, false positive. On a branch, new is what the default branch does not have.
      'flags', (
        select coalesce(string_agg(
                 case when s.state = c_ignored then 'i'
                      when s.state = c_false_positive then 'f'
                      when case when v_has_base then s.base = 0 else s.state in (c_new, c_unrecorded) end then 'n'
                      else 'k' end, ''), '')
          from unnest(v_states, v_base_states) as s (state, base))));
end;
$$;

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
revoke all on function public.add_monitoring_run_chunk(jsonb) from public;
revoke all on function public.known_monitoring_issues(jsonb) from public;
grant execute on function public.add_monitoring_run_chunk(jsonb) to monitor_writer;
grant execute on function public.known_monitoring_issues(jsonb) to monitor_writer, monitor_reader;

do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on function public.add_monitoring_run_chunk(jsonb) from %I', v_role);
    execute format('revoke all on function public.known_monitoring_issues(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant execute on function public.add_monitoring_run_chunk(jsonb) to service_role;
    grant execute on function public.known_monitoring_issues(jsonb) to service_role;
  end if;
end;
$$;
