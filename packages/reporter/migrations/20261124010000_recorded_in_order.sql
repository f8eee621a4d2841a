-- Issues bear the time at which it was their run's turn, not that at which it began to wait, and the run's summary says it: so a
-- run that is sent again tells the same of each finding.

-- The files that a run looked at, and types of issues that it looked for everywhere.
create or replace function continuous_private.to_evaluated(scope jsonb, found_paths text[]) returns jsonb
language sql
immutable
set search_path = ''
as $$
  with paths as (
    select p.value
      from jsonb_array_elements(coalesce(scope -> 'rectangles', '[]')) as r (value)
     cross join lateral jsonb_array_elements_text(
       case when jsonb_typeof(r.value -> 'paths') = 'array' then r.value -> 'paths' else '[]' end) as p (value)
     -- What could not be checked was not looked at.
     where not coalesce(r.value -> 'excluded_paths' ? p.value, false)
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
  -- Places and rows of what is known and has to be written anew.
  v_known_places bigint[];
  v_known_ids uuid[];
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
  v_now timestamptz;
  v_summary jsonb;
begin
  -- One writer a branch at a time. Every later statement sees what the one before committed. The same run may come for two
  -- branches at once; that is one too many.
  perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring/' || v_branch, 0));
  perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring_run/' || v_id, 0));
  -- Not now(): a run that had to wait for another began before it, and is recorded after it.
  v_now := clock_timestamp();

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
    else
      v_earlier := v_row.results #> array['shards', 'recorded', v_shard];
    end if;
    -- Older rows have the time of their transaction alone.
    v_earlier_at := coalesce(v_earlier #>> '{summary,recorded_at}', v_earlier ->> 'recorded_at', v_row.created_at::text)::timestamptz;
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
           coalesce(array_agg(m.place) filter (where m.state = c_changed or m.is_stale), '{}'),
           coalesce(array_agg(m.id) filter (where m.state = c_changed or m.is_stale), '{}'),
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
      into v_states, v_known_places, v_known_ids, v_times, v_open, v_set_aside, v_touched, v_aside_ids, v_stale,
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
    select coalesce(array_agg(k.id), '{}'), coalesce(array_agg(v_hashes[d.place]), '{}'), coalesce(array_agg(d.detail), '{}')
      into v_changed_ids, v_changed_hashes, v_changed_details
      from continuous_private.run_chunks c
     cross join lateral rows from (unnest(c.places), jsonb_array_elements(c.details)) as d (place, detail)
      join unnest(v_known_places, v_known_ids) as k (place, id) on k.place = d.place
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
      last_seen_at, first_run_id, created_at)
    select d.detail ->> 0, d.detail ->> 2, d.detail ->> 3, d.detail ->> 4, d.detail ->> 10, d.detail ->> 11, v_completed_at,
           case when v_previous[d.place] = v_id then d.detail -> 12
                else (d.detail -> 12) || jsonb_build_object('reopens', v_previous[d.place]) end,
           v_branch, v_fingerprints[d.place], d.detail ->> 1, d.detail ->> 5, (d.detail ->> 6)::integer,
           (d.detail ->> 7)::integer, (d.detail ->> 8)::integer, (d.detail ->> 9)::integer, v_rules ->> (d.detail ->> 0),
           v_hashes[d.place], v_completed_at, v_id, v_now
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
             'status', v_status, 'recorded_at', v_now, 'new', v_new, 'resolved', cardinality(v_gone), 'open', v_open, 'set_aside', v_set_aside,
             'fixed', count(*) filter (where g.resolution = 'fixed'),
             'file_deleted', count(*) filter (where g.resolution = 'file_deleted'),
             'rule_changed', count(*) filter (where g.resolution = 'rule_changed'),
             'suppressed', count(*) filter (where g.resolution = 'suppressed'),
             'base', v_base_summary)
      into v_summary
      from unnest(v_resolutions) as g (resolution);
    -- Where a run cannot say what it evaluated, it still looked where it found something.
    if jsonb_typeof(v_scope) is distinct from 'object' then
      v_found_paths := array(select jsonb_array_elements_text(coalesce(payload -> 'found_paths', '[]')));
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

revoke all on all functions in schema continuous_private from public;
