-- What a repository holds, what its runs saw, and what is wrong with it.
--
-- The same file runs on Supabase, on plain Postgres 15 and later, and in the embedded store; so it names no extension,
-- and nothing of Supabase that plain Postgres lacks.

create table public.continuous_monitoring_inventory (
  id uuid primary key default gen_random_uuid(),
  item_type text check (item_type in ('service', 'pipeline', 'table', 'function')),
  item_name text not null,
  item_path text,
  last_seen timestamptz default now(),
  is_active boolean default true,
  metadata jsonb default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (item_type, item_name)
);

create index idx_inventory_active on public.continuous_monitoring_inventory (item_type) where is_active;

create table public.continuous_test_runs (
  id uuid primary key default gen_random_uuid(),
  run_type text check (run_type in ('full', 'service', 'pipeline', 'database', 'standards', 'health')),
  started_at timestamptz default now(),
  completed_at timestamptz,
  passed integer default 0,
  failed integer default 0,
  skipped integer default 0,
  coverage_percent decimal(5, 2),
  results jsonb default '{}',
  errors jsonb default '[]',
  branch text not null default 'default',
  commit_sha text,
  -- SHA-256 of the whole run as it was sent: tells the same run sent twice from another run under the same id.
  payload_sha text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The newest runs of a branch, and its trend over time.
create index idx_test_runs_branch on public.continuous_test_runs (branch, started_at desc);

-- One row is one episode: from the run that first saw a finding to the run that no longer did. A finding that comes
-- back is a new row, so that detected_at and resolved_at stay true.
create table public.continuous_issues (
  id uuid primary key default gen_random_uuid(),
  issue_type text not null,
  severity text check (severity in ('critical', 'warning', 'info')),
  item_type text,
  item_name text,
  description text not null,
  suggested_fix text,
  detected_at timestamptz default now(),
  resolved_at timestamptz,
  resolution text,
  metadata jsonb default '{}',
  branch text not null default 'default',
  -- The same finding has the same one in every run. A row written by hand is a finding of its own.
  fingerprint uuid not null default gen_random_uuid(),
  standard text,
  file_path text,
  line_number integer,
  column_number integer,
  end_line_number integer,
  end_column_number integer,
  -- Written at most once a day for a finding that stays as it was: a run must not rewrite every row it saw.
  last_seen_at timestamptz not null default now(),
  -- No foreign keys: old runs are forgotten before the issues they found.
  first_run_id uuid,
  resolved_run_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index idx_issues_unresolved on public.continuous_issues (severity) where resolved_at is null;

-- At most one row a branch and finding may be open or set aside by a person. So nothing is open twice, and what was
-- ignored stays ignored when the next run finds it again.
create unique index idx_issues_slot on public.continuous_issues (branch, fingerprint)
  where resolved_at is null or resolution in ('ignored', 'false_positive');

-- The earlier episodes of a finding, and what a branch resolved since a day.
create index idx_issues_episodes on public.continuous_issues (branch, fingerprint, detected_at desc);
create index idx_issues_resolved on public.continuous_issues (branch, resolved_at) where resolved_at is not null;

-- Closed until the migration about access opens it, so that no moment between the two leaves a table to everybody.
alter table public.continuous_monitoring_inventory enable row level security;
alter table public.continuous_test_runs enable row level security;
alter table public.continuous_issues enable row level security;

create function public.touch_continuous_row() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end;
$$;

create trigger touch_row before update on public.continuous_monitoring_inventory
  for each row execute function public.touch_continuous_row();
create trigger touch_row before update on public.continuous_test_runs
  for each row execute function public.touch_continuous_row();
create trigger touch_row before update on public.continuous_issues
  for each row execute function public.touch_continuous_row();
