-- What each table, column and function is for, where people look at them: Supabase's table editor, psql, generated docs.
comment on table public.continuous_monitoring_inventory is 'What the repository holds: services, pipelines, tables and functions. Written by `discover` on the default branch.';
comment on column public.continuous_monitoring_inventory.id is
  'The row. An item keeps it when its name, file or table name changes.';
comment on column public.continuous_monitoring_inventory.item_type is
  '`service`, `pipeline`, `table` or `function`.';
comment on column public.continuous_monitoring_inventory.item_name is
  'For people, unique for its type: `Name`, or `Name (directory)` where several modules have one.';
comment on column public.continuous_monitoring_inventory.item_path is
  'The file that defines it, relative to the root: for a table, the migration that created it.';
comment on column public.continuous_monitoring_inventory.last_seen is
  'When a run last found it.';
comment on column public.continuous_monitoring_inventory.is_active is
  'Whether the last run that looked for its type found it.';
comment on column public.continuous_monitoring_inventory.metadata is
  'What is known of it, by type: docs/contracts.md and the JSON Schema of the inventory.';
comment on column public.continuous_monitoring_inventory.created_at is
  'When it was first recorded.';
comment on column public.continuous_monitoring_inventory.updated_at is
  'When the row was last written.';

comment on table public.continuous_test_runs is 'Every run of a check, of tests or of health, with its counts.';
comment on column public.continuous_test_runs.id is
  'Made by the client, so that a run sent twice counts once.';
comment on column public.continuous_test_runs.run_type is
  '`standards` (a check or a lint), `service`, `pipeline`, `full` (tests), `database` (drift) or `health`.';
comment on column public.continuous_test_runs.started_at is
  'When the command began.';
comment on column public.continuous_test_runs.completed_at is
  'When it had found what it found. Runs of a branch and type are ordered by this.';
comment on column public.continuous_test_runs.passed is
  'Files without findings, tests or rows that passed.';
comment on column public.continuous_test_runs.failed is
  'Files with findings, tests or rows that failed.';
comment on column public.continuous_test_runs.skipped is
  'What could not be looked at.';
comment on column public.continuous_test_runs.coverage_percent is
  'Lines that tests run, where it was measured.';
comment on column public.continuous_test_runs.results is
  'The document of the run. `summary` is what recording it did: new, resolved, open, and why issues closed.';
comment on column public.continuous_test_runs.errors is
  'What could not be done, such as files that could not be checked.';
comment on column public.continuous_test_runs.branch is
  'The branch it counts for.';
comment on column public.continuous_test_runs.commit_sha is
  'The commit that was checked out; null without one.';
comment on column public.continuous_test_runs.payload_sha is
  'A hash of what the run found: the same run sent again has the same one. Null for a run in shards.';
comment on column public.continuous_test_runs.evaluated is
  'The files and types of issues that it looked for, by which an older run that arrives late is told.';
comment on column public.continuous_test_runs.figures is
  'Small numbers out of `results` that reports count.';
comment on column public.continuous_test_runs.rules is
  'A hash of the options of each rule that was on; null: as the run before it.';
comment on column public.continuous_test_runs.history_since is
  'Of what happened before this time, some was forgotten by pruning.';
comment on column public.continuous_test_runs.created_at is
  'When it was recorded.';
comment on column public.continuous_test_runs.updated_at is
  'When the row was last written.';

comment on table public.continuous_issues is 'Every finding from the day it was first seen to the day it closed; a finding that came back is a new row.';
comment on column public.continuous_issues.id is
  'The row, which `issues mark` takes. The first digits are enough.';
comment on column public.continuous_issues.issue_type is
  'The id of the rule, such as `continuous/error-handling`, or of what else found it.';
comment on column public.continuous_issues.severity is
  '`critical`, `warning` or `info`, as standards.yaml says it.';
comment on column public.continuous_issues.item_type is
  '`service`, `pipeline`, `table` or `function`; null where it belongs to none.';
comment on column public.continuous_issues.item_name is
  'The item as the inventory names it.';
comment on column public.continuous_issues.description is
  'What is wrong, for people.';
comment on column public.continuous_issues.suggested_fix is
  'What to do, where it is known.';
comment on column public.continuous_issues.detected_at is
  'When the run that first found it was completed.';
comment on column public.continuous_issues.resolved_at is
  'When the run that no longer found it was completed, or people decided; null: it is open.';
comment on column public.continuous_issues.resolution is
  '`fixed`, `file_deleted`, `rule_changed`, `suppressed` by runs; `ignored`, `false_positive`, `fixed` by people.';
comment on column public.continuous_issues.metadata is
  '`identity`: by what it is known again. `reopens`: the row before it. `mark`: what people decided, why and when.';
comment on column public.continuous_issues.branch is
  'The branch it is open on. A run changes its own branch alone.';
comment on column public.continuous_issues.fingerprint is
  'The same for one finding in every run; one open row each, for a branch.';
comment on column public.continuous_issues.standard is
  'Its place in standards.yaml; null where no standard stands behind it.';
comment on column public.continuous_issues.file_path is
  'Relative to the root, with `/`.';
comment on column public.continuous_issues.line_number is
  'From 1.';
comment on column public.continuous_issues.column_number is
  'From 1, in UTF-16 units.';
comment on column public.continuous_issues.end_line_number is
  'From 1.';
comment on column public.continuous_issues.end_column_number is
  'From 1, in UTF-16 units.';
comment on column public.continuous_issues.last_seen_at is
  'When a run last found it; written at most once a day.';
comment on column public.continuous_issues.first_run_id is
  'The run that opened it.';
comment on column public.continuous_issues.resolved_run_id is
  'The run that closed it.';
comment on column public.continuous_issues.rule_hash is
  'A hash of the rule''s options when it was last found: what vanishes under others was not fixed.';
comment on column public.continuous_issues.detail_hash is
  'A hash of all that is said about it: what is as it was is not sent again.';
comment on column public.continuous_issues.created_at is
  'When the row was written.';
comment on column public.continuous_issues.updated_at is
  'When the row was last written.';

comment on function public.record_monitoring_run(jsonb) is
  'Records one run, or one shard of it, and opens, changes and closes issues by what it evaluated, in one transaction.';
comment on function public.compare_monitoring_findings(jsonb) is
  'Tells where the findings of a run differ from what is tracked, in the files the run names.';
comment on function public.add_monitoring_run_chunk(jsonb) is
  'Takes one piece of the details of a run that is too large for one request.';
comment on function public.record_monitoring_inventory(jsonb) is
  'Records what discovery found, in one transaction.';
comment on function public.mark_monitoring_issue(jsonb) is
  'Keeps what people decide about an issue.';
comment on function public.prune_monitoring(jsonb) is
  'Deletes as much old history as one transaction shall.';
comment on function public.monitoring_history(jsonb) is
  'Gives what reports count, in one call.';
comment on function public.missing_monitoring_migrations(jsonb) is
  'Tells which of the migrations asked about this database lacks.';
