-- Back to a run that is sent in one piece, in the order in which runs arrive.
drop function public.known_monitoring_issues(jsonb);
drop function public.add_monitoring_run_chunk(jsonb);

create or replace function public.record_monitoring_run(payload jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
-- PostgREST lifts this to the request: the role's own limit (8 s on Supabase) is short for 100,000 issues.
set statement_timeout = '60s'
as $$
declare
  v_run jsonb := payload -> 'run';
  v_id uuid := (payload #>> '{run,id}')::uuid;
  v_branch text := payload #>> '{run,branch}';
  v_completed_at timestamptz := (payload #>> '{run,completed_at}')::timestamptz;
  v_sha text;
  v_earlier public.continuous_test_runs;
  v_fingerprints uuid[];
  v_details jsonb[];
  -- What an issue says beside its columns is kept in its metadata.
  v_columns constant text[] := array[
    'fingerprint', 'issue_type', 'standard', 'severity', 'item_type', 'item_name', 'path', 'line', 'column', 'end_line',
    'end_column', 'description', 'suggested_fix'];
  v_rules jsonb := coalesce(payload -> 'rules', '{}');
  v_suppressed uuid[];
  v_unseen uuid[];
  v_unfound uuid[] := '{}';
  v_deleted uuid[] := '{}';
  v_gone uuid[] := '{}';
  v_resolutions text[] := '{}';
  v_rectangle jsonb;
  v_everywhere boolean;
  v_types text[];
  v_paths text[];
  v_excluded text[];
  v_found uuid[];
  v_set_aside integer;
  v_changed integer;
  v_open integer;
  v_summary jsonb;
  v_seen jsonb;
begin
  -- One writer a branch at a time. Every later statement sees what the one before committed.
  perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring/' || v_branch, 0));

  if payload ->> 'schemaVersion' is distinct from '1' then
    raise exception 'a run of schema version % cannot be recorded', coalesce(payload ->> 'schemaVersion', 'none')
      using errcode = '22023', hint = 'Apply the newest migrations of continuous.';
  end if;
  -- A list that is missing must not read as "nothing found": that would close everything.
  if v_id is null or v_branch is null or v_completed_at is null or jsonb_typeof(payload -> 'issues') is distinct from 'array' then
    raise exception 'a run needs an id, a branch, the time it was completed and a list of issues' using errcode = '22023';
  end if;

  -- jsonb has one text for one value, so the order of keys and the spacing of the request do not count.
  v_sha := encode(sha256(convert_to(payload::text, 'UTF8')), 'hex');

  select coalesce(array_agg(f.fingerprint), '{}'), coalesce(array_agg(f.detail), '{}')
    into v_fingerprints, v_details
    from (
      select distinct on ((e.detail ->> 'fingerprint')::uuid) (e.detail ->> 'fingerprint')::uuid as fingerprint, e.detail
        from jsonb_array_elements(payload -> 'issues') with ordinality as e (detail, place)
       order by (e.detail ->> 'fingerprint')::uuid, e.place
    ) f;

  select * into v_earlier from public.continuous_test_runs r where r.id = v_id;
  if found and v_earlier.payload_sha is distinct from v_sha then
    raise exception 'run % was recorded before with other content', v_id
      using errcode = '23505', hint = 'Give every run an id of its own.';
  end if;

  if v_earlier.id is null then
    -- 1. What is new: neither open on this branch nor set aside by a person.
    select coalesce(array_agg(s.fingerprint), '{}') into v_unseen
      from unnest(v_fingerprints) as s (fingerprint)
     where not exists (
       select from public.continuous_issues i
        where i.branch = v_branch and i.fingerprint = s.fingerprint
          and (i.resolved_at is null or i.resolution in ('ignored', 'false_positive')));

    select count(*) into v_set_aside
      from unnest(v_fingerprints) as s (fingerprint)
      join public.continuous_issues i on i.branch = v_branch and i.fingerprint = s.fingerprint
     where i.resolution in ('ignored', 'false_positive');

    -- 2. What is gone. Without a scope, nothing: a run that cannot say what it evaluated proves nothing.
    if jsonb_typeof(payload -> 'scope') = 'object' then
      select coalesce(array_agg((e.value #>> '{}')::uuid), '{}') into v_suppressed
        from jsonb_array_elements(coalesce(payload -> 'suppressed', '[]')) as e (value);

      select coalesce(array_agg(i.id), '{}') into v_unfound
        from public.continuous_issues i
       where i.branch = v_branch and i.resolved_at is null
         and not exists (select from unnest(v_fingerprints) as s (fingerprint) where s.fingerprint = i.fingerprint);

      -- In files that are gone: named ones, or all that are not among those that exist.
      if jsonb_typeof(payload #> '{scope,deletions}') = 'object' then
        v_everywhere := jsonb_typeof(payload #> '{scope,deletions,paths}') is distinct from 'array';
        v_types := array(select jsonb_array_elements_text(payload #> '{scope,deletions,issue_types}'));
        v_paths := case when v_everywhere then '{}' else array(select jsonb_array_elements_text(payload #> '{scope,deletions,paths}')) end;
        v_excluded := array(select jsonb_array_elements_text(payload #> '{scope,deletions,existing_paths}'));
        select coalesce(array_agg(i.id), '{}') into v_deleted
          from unnest(v_unfound) as u (id)
          join public.continuous_issues i on i.id = u.id
          left join (select distinct e.path from unnest(v_paths) as e (path)) p on p.path = i.file_path
         where i.file_path is not null
           and i.issue_type in (select t.issue_type from unnest(v_types) as t (issue_type))
           and (v_everywhere or p.path is not null)
           and not exists (select from unnest(v_excluded) as x (path) where x.path = i.file_path);
      end if;

      -- In files that were evaluated, a rectangle of issue types and paths at a time. A scope of earlier clients is one
      -- rectangle over all paths.
      for v_rectangle in
        select e.value from jsonb_array_elements(
          case when jsonb_typeof(payload #> '{scope,rectangles}') = 'array' then payload #> '{scope,rectangles}'
               else jsonb_build_array(payload -> 'scope') end) as e (value)
      loop
        v_everywhere := jsonb_typeof(v_rectangle -> 'paths') is distinct from 'array';
        v_types := array(select jsonb_array_elements_text(v_rectangle -> 'issue_types'));
        v_paths := case when v_everywhere then '{}' else array(select jsonb_array_elements_text(v_rectangle -> 'paths')) end;
        v_excluded := array(select jsonb_array_elements_text(v_rectangle -> 'excluded_paths'));
        select coalesce(array_agg(i.id), '{}') into v_found
          from unnest(v_unfound) as u (id)
          join public.continuous_issues i on i.id = u.id
          left join (select distinct e.path from unnest(v_paths) as e (path)) p on p.path = i.file_path
         where i.issue_type in (select t.issue_type from unnest(v_types) as t (issue_type))
           and (v_everywhere or p.path is not null)
           and not exists (select from unnest(v_excluded) as x (path) where x.path = i.file_path);
        v_gone := v_gone || v_found;
      end loop;

      -- Why it is gone: the first reason that holds. Only where nothing else explains it was it fixed.
      select coalesce(array_agg(g.id), '{}'), coalesce(array_agg(g.resolution), '{}')
        into v_gone, v_resolutions
        from (
          select i.id,
                 case when d.id is not null then 'file_deleted'
                      when s.fingerprint is not null then 'suppressed'
                      when v_rules ? i.issue_type
                       and (v_rules ->> i.issue_type is null or v_rules ->> i.issue_type <> i.rule_hash) then 'rule_changed'
                      else 'fixed' end as resolution
            from (select u.id from unnest(v_gone) as u (id) union select u.id from unnest(v_deleted) as u (id)) c
            join public.continuous_issues i on i.id = c.id
            left join unnest(v_deleted) as d (id) on d.id = i.id
            left join (select distinct u.fingerprint from unnest(v_suppressed) as u (fingerprint)) s
              on s.fingerprint = i.fingerprint
        ) g;
    end if;

    update public.continuous_issues i
       set resolved_at = greatest(v_completed_at, i.detected_at), resolution = g.resolution, resolved_run_id = v_id
      from unnest(v_gone, v_resolutions) as g (id, resolution)
     where i.id = g.id;

    -- 3. What is still there: a finding moves with its file, and its standard may have become more or less severe.
    update public.continuous_issues i
       set severity = s.detail ->> 'severity',
           item_type = s.detail ->> 'item_type',
           item_name = s.detail ->> 'item_name',
           description = s.detail ->> 'description',
           suggested_fix = s.detail ->> 'suggested_fix',
           standard = s.detail ->> 'standard',
           file_path = s.detail ->> 'path',
           line_number = (s.detail ->> 'line')::integer,
           column_number = (s.detail ->> 'column')::integer,
           end_line_number = (s.detail ->> 'end_line')::integer,
           end_column_number = (s.detail ->> 'end_column')::integer,
           metadata = coalesce(i.metadata, '{}') || (s.detail - v_columns),
           rule_hash = coalesce(v_rules ->> i.issue_type, i.rule_hash),
           last_seen_at = greatest(v_completed_at, i.last_seen_at)
      from unnest(v_fingerprints, v_details) as s (fingerprint, detail)
     where i.branch = v_branch and i.fingerprint = s.fingerprint and i.resolved_at is null
       and (i.last_seen_at < v_completed_at - interval '1 day'
         or i.line_number is distinct from (s.detail ->> 'line')::integer
         or i.column_number is distinct from (s.detail ->> 'column')::integer
         or i.end_line_number is distinct from (s.detail ->> 'end_line')::integer
         or i.end_column_number is distinct from (s.detail ->> 'end_column')::integer
         or i.severity is distinct from s.detail ->> 'severity'
         or i.item_type is distinct from s.detail ->> 'item_type'
         or i.item_name is distinct from s.detail ->> 'item_name'
         or i.description is distinct from s.detail ->> 'description'
         or i.suggested_fix is distinct from s.detail ->> 'suggested_fix'
         or i.standard is distinct from s.detail ->> 'standard'
         or i.file_path is distinct from s.detail ->> 'path'
         or i.rule_hash is distinct from coalesce(v_rules ->> i.issue_type, i.rule_hash)
         or not coalesce(i.metadata, '{}') @> (s.detail - v_columns));
    get diagnostics v_changed = row_count;

    -- 4. What is new, each naming the episode before it, if there was one.
    insert into public.continuous_issues (
      issue_type, severity, item_type, item_name, description, suggested_fix, detected_at, metadata, branch, fingerprint,
      standard, file_path, line_number, column_number, end_line_number, end_column_number, rule_hash, last_seen_at, first_run_id)
    select s.detail ->> 'issue_type', s.detail ->> 'severity', s.detail ->> 'item_type', s.detail ->> 'item_name',
           s.detail ->> 'description', s.detail ->> 'suggested_fix', v_completed_at,
           (s.detail - v_columns) || case when e.id is null then '{}' else jsonb_build_object('reopens', e.id) end,
           v_branch, s.fingerprint, s.detail ->> 'standard', s.detail ->> 'path',
           (s.detail ->> 'line')::integer, (s.detail ->> 'column')::integer,
           (s.detail ->> 'end_line')::integer, (s.detail ->> 'end_column')::integer,
           v_rules ->> (s.detail ->> 'issue_type'), v_completed_at, v_id
      from unnest(v_fingerprints, v_details) as s (fingerprint, detail)
      join unnest(v_unseen) as u (fingerprint) on u.fingerprint = s.fingerprint
      left join lateral (
        select i.id from public.continuous_issues i
         where i.branch = v_branch and i.fingerprint = s.fingerprint
         order by i.detected_at desc, i.created_at desc
         limit 1) e on true;

    select count(*) into v_open
      from public.continuous_issues i where i.branch = v_branch and i.resolved_at is null;
    select jsonb_build_object(
             'new', cardinality(v_unseen), 'resolved', cardinality(v_gone), 'open', v_open, 'set_aside', v_set_aside,
             'fixed', count(*) filter (where g.resolution = 'fixed'),
             'file_deleted', count(*) filter (where g.resolution = 'file_deleted'),
             'rule_changed', count(*) filter (where g.resolution = 'rule_changed'),
             'suppressed', count(*) filter (where g.resolution = 'suppressed'))
      into v_summary
      from unnest(v_resolutions) as g (resolution);

    insert into public.continuous_test_runs (
      id, run_type, started_at, completed_at, passed, failed, skipped, coverage_percent, results, errors, branch, commit_sha, payload_sha)
    values (
      v_id, v_run ->> 'run_type', (v_run ->> 'started_at')::timestamptz, v_completed_at,
      (v_run ->> 'passed')::integer, (v_run ->> 'failed')::integer, (v_run ->> 'skipped')::integer,
      (v_run ->> 'coverage_percent')::numeric, coalesce(v_run -> 'results', '{}') || jsonb_build_object('summary', v_summary),
      v_run -> 'errors', v_branch, v_run ->> 'commit_sha', v_sha);
  else
    v_summary := v_earlier.results -> 'summary';
  end if;

  -- The row of each finding, when it was first seen, whether by this run, and what people decided about it. The first
  -- three are the same when the run is sent again.
  select coalesce(jsonb_object_agg(w.fingerprint, jsonb_build_array(w.detected_at, w.is_new, w.id, w.decision)), '{}')
    into v_seen
    from (
      select distinct on (i.fingerprint) i.fingerprint, i.detected_at, i.first_run_id is not distinct from v_id as is_new, i.id,
             case when i.resolution in ('ignored', 'false_positive') then i.resolution end as decision
        from unnest(v_fingerprints) as s (fingerprint)
        join public.continuous_issues i on i.branch = v_branch and i.fingerprint = s.fingerprint
       where v_earlier.id is null or i.created_at <= v_earlier.created_at
       -- Of a run that is recorded now, the row that is open or set aside; of an earlier one, the newest it can have seen.
       order by i.fingerprint,
                (v_earlier.id is null and (i.resolved_at is null or i.resolution in ('ignored', 'false_positive'))) desc,
                i.detected_at desc, i.created_at desc
    ) w;

  return v_summary || jsonb_build_object(
    'replayed', v_earlier.id is not null, 'changed', coalesce(v_changed, 0), 'seen', v_seen);
end;
$$;

drop schema continuous_private cascade;
drop index public.idx_test_runs_order;
alter table public.continuous_test_runs drop column evaluated;
alter table public.continuous_issues drop column detail_hash;
