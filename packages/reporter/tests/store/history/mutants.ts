/** What is done wrong in a function of the schema: a text of it, and what stands there instead. */
export interface Mutant {
  readonly name: string;
  readonly of:
    | "record_monitoring_run"
    | "find_gone"
    | "to_evaluated"
    | "keep_run_row"
    | "find_differing"
    | "mark_monitoring_issue";
  readonly from: string;
  readonly to: string;
}

/** Mistakes that random histories must find, one for each rule of recording. */
export const mutants: readonly Mutant[] = [
  {
    name: "files are taken for gone before all shards were there",
    of: "record_monitoring_run",
    from: "v_scope, case when v_is_last then v_scope -> 'deletions' end, v_rules, v_suppressed,\n                 v_lost_ids",
    to: "v_scope, v_scope -> 'deletions', v_rules, v_suppressed,\n                 v_lost_ids",
  },
  {
    name: "a run that newer ones over everything overtook is applied",
    of: "record_monitoring_run",
    from: "then 'superseded' else 'applied' end",
    to: "then 'applied' else 'applied' end",
  },
  {
    name: "runs of another kind count as newer",
    of: "record_monitoring_run",
    from: "where r.branch = v_branch and r.run_type = v_run ->> 'run_type' and r.completed_at > v_completed_at and r.id <> v_id\n       and r.evaluated is not null",
    to: "where r.branch = v_branch and r.completed_at > v_completed_at and r.id <> v_id\n       and r.evaluated is not null",
  },
  // That shards of one run count as newer than each other changes nothing: no two of them look at one file.
  {
    name: "what newer runs looked at is closed by an older one",
    of: "record_monitoring_run",
    from: "s.place is null and i.resolution is null and not i.is_newer and",
    to: "s.place is null and i.resolution is null and",
  },
  {
    name: "what was first seen later is closed by an older run",
    of: "record_monitoring_run",
    from: "not i.is_newer and i.detected_at <= v_completed_at as is_lost",
    to: "not i.is_newer as is_lost",
  },
  {
    name: "an older run opens what newer ones no longer found",
    of: "record_monitoring_run",
    from: "if v_states[v_place] = c_new then v_states[v_place] := c_unrecorded; end if;",
    to: "",
  },
  {
    name: "an older run opens what was closed after it",
    of: "record_monitoring_run",
    from: "v_states[v_place] := c_outdated;",
    to: "",
  },
  {
    name: "an older run writes old details",
    of: "record_monitoring_run",
    from: "when i.detail_hash is distinct from s.hash and not i.is_newer then c_changed",
    to: "when i.detail_hash is distinct from s.hash then c_changed",
  },
  {
    name: "what people set aside is opened again",
    of: "record_monitoring_run",
    from: "and (t.resolved_at is null or t.resolution in ('ignored', 'false_positive'))) i\n            on i.fingerprint = s.fingerprint\n         order by s.place) m;\n\n",
    to: "and t.resolved_at is null) i\n            on i.fingerprint = s.fingerprint\n         order by s.place) m;\n\n",
  },
  {
    name: "what people set aside keeps the details of its first day",
    of: "record_monitoring_run",
    from: "coalesce(array_agg(m.place) filter (where m.is_stale), '{}')",
    to: "'{}'::integer[]",
  },
  {
    name: "decisions of the default branch hold on it alone",
    of: "record_monitoring_run",
    from: "when i.resolution = 'ignored' or s.base = c_ignored then c_ignored\n                     when i.resolution = 'false_positive' or s.base = c_false_positive then c_false_positive\n                     when i.id is null",
    to: "when i.resolution = 'ignored' then c_ignored\n                     when i.resolution = 'false_positive' then c_false_positive\n                     when i.id is null",
  },
  {
    name: "what is open stays open where the default branch sets it aside",
    of: "record_monitoring_run",
    from: "select a.id, 'suppressed' from unnest(v_aside_ids) as a (id)",
    to: "select a.id, 'suppressed' from unnest('{}'::uuid[]) as a (id)",
  },
  {
    name: "other branches' issues are this one's",
    of: "record_monitoring_run",
    from: "where t.branch = v_branch\n",
    to: "where t.branch in (v_branch, v_default_branch)\n",
  },
  {
    name: "an episode forgets the one before it",
    of: "record_monitoring_run",
    from: "v_previous[v_place] := v_previous_id;",
    to: "",
  },
  {
    name: "a run that is sent again is recorded again",
    of: "record_monitoring_run",
    from: "elsif v_shard is null then",
    to: "elsif v_shard is null and false then",
  },
  {
    name: "other content under a known id is taken for the same run",
    of: "record_monitoring_run",
    from: "v_earlier ->> 'content' is distinct from v_content",
    to: "false",
  },
  {
    name: "pieces of another content describe this run's findings",
    of: "record_monitoring_run",
    from: "c.run_id = v_id and c.shard = v_chunk_shard and c.content = v_content) || string_to_array",
    to: "c.run_id = v_id and c.shard = v_chunk_shard) || string_to_array",
  },
  {
    name: "what is suppressed counts as fixed",
    of: "find_gone",
    from: "when s.fingerprint is not null then 'suppressed'",
    to: "",
  },
  {
    name: "what a change of options hides counts as fixed",
    of: "find_gone",
    from: "or rules ->> u.issue_type <> u.rule_hash",
    to: "",
  },
  {
    name: "a rule that is off leaves fixed issues behind",
    of: "find_gone",
    from: "rules ->> u.issue_type is null or",
    to: "",
  },
  {
    name: "what is in deleted files counts as fixed",
    of: "find_gone",
    from: "when d.id is not null then 'file_deleted'",
    to: "",
  },
  {
    name: "a file that exists is taken for gone where its rules were not run",
    of: "find_gone",
    from: "and not exists (select from unnest(v_existing_paths) as x (value) where x.value = u.path)",
    to: "",
  },
  {
    name: "a file that does not parse loses its issues",
    of: "find_gone",
    from: "on x.value = u.path and x.rectangle = p.rectangle\n       where x.value is null",
    to: "on x.value = u.path and x.rectangle = p.rectangle",
  },
  {
    name: "every rule counts as run on every evaluated file",
    of: "find_gone",
    from: "on t.rectangle = p.rectangle and t.value = u.issue_type",
    to: "on t.value = u.issue_type",
  },
  {
    name: "a part looked at no file that it knows to be gone",
    of: "to_evaluated",
    from: "then scope #> '{deletions,paths}' else '[]' end",
    to: "then '[]'::jsonb else '[]' end",
  },
  {
    name: "a run without evidence looked nowhere",
    of: "to_evaluated",
    from: "select p.value from unnest(found_paths) as p (value) where p.value is not null",
    to: "select p.value from unnest('{}'::text[]) as p (value)",
  },
  {
    name: "the last shard's counts are the run's",
    of: "keep_run_row",
    from: "passed = r.passed + (v_run ->> 'passed')::integer",
    to: "passed = (v_run ->> 'passed')::integer",
  },
  {
    name: "a run is over everything as soon as one shard was there",
    of: "keep_run_row",
    from: "v_whole and is_last)",
    to: "v_whole)",
  },
  {
    name: "what people set aside is not known again",
    of: "find_differing",
    from: "t.branch = find_differing.branch and (t.resolved_at is null or t.resolution in ('ignored', 'false_positive'))",
    to: "t.branch = find_differing.branch and t.resolved_at is null",
  },
  {
    name: "what is in files that are gone is not told",
    of: "find_differing",
    from: "or p.value is not null or g.value is not null)",
    to: "or p.value is not null)",
  },
  {
    name: "what was not found in its file is not told",
    of: "find_differing",
    from: "or p.value is not null or g.value is not null)",
    to: "or g.value is not null)",
  },
  // That `find_differing` overlooks what reads differently would cost a request, not an answer: recording asks for it.
  {
    name: "an old episode takes the decision that is meant for the newest",
    of: "mark_monitoring_issue",
    from: "if v_newest is distinct from v_issue.id then",
    to: "if false then",
  },
];
