// Writes migrations as teams write them, as many as are asked for: tables with their comments, policies, triggers and
// indexes, changes of earlier tables, functions, seed rows. The same number gives the same files.
const pad = (number) => String(number).padStart(5, "0");

/** @returns [{ path, text }], in the order in which they run. */
export function makeMigrations(count) {
  return Array.from({ length: count }, (_, index) => {
    const kind = index < 3 ? 0 : index % 5;
    return { path: `supabase/migrations/2026${pad(index)}00000_step_${index}.sql`, text: kinds[kind](index) };
  });
}

const tableOf = (index) => `ledger_${index - (index < 3 ? 0 : index % 5)}_entries`;

const kinds = [
  (index) => `-- Entries of ledger ${index}: what was booked, by whom, and for which period.
create table if not exists public.${tableOf(index)} (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.users (id) on delete cascade,
  period text not null default 'open' check (period in ('open', 'closed', 'locked')),
  amount_cents bigint not null default 0,
  currency char(3) not null default 'EUR',
  is_posted boolean not null default false,
  details jsonb not null default '{}'::jsonb,
  note text,
  booked_on date not null default current_date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ${tableOf(index)}_amount_check check (amount_cents >= 0 or period <> 'locked')
);

comment on table public.${tableOf(index)} is 'Booked entries – one row an entry (Größe: klein).';
create index if not exists ${tableOf(index)}_account_idx on public.${tableOf(index)} (account_id, booked_on desc) where is_posted;
alter table public.${tableOf(index)} enable row level security;

create policy "Own entries are seen" on public.${tableOf(index)}
  for select to authenticated using (account_id = (select auth.uid()));
create policy "Own entries are written" on public.${tableOf(index)}
  for insert to authenticated with check (account_id = (select auth.uid()) and period = 'open');
`,
  (index) => `alter table public.${tableOf(index)}
  add column if not exists reviewed_by uuid references auth.users (id),
  add column if not exists reviewed_at timestamptz,
  alter column note set default '';
create index ${tableOf(index)}_review_idx on public.${tableOf(index)} using btree (reviewed_at);
`,
  (
    index,
  ) => `create or replace function public.close_${tableOf(index)}(p_account uuid, p_until date default current_date)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  closed integer;
begin
  -- Only what is posted can be closed.
  update public.${tableOf(index)} set period = 'closed', updated_at = now()
  where account_id = p_account and booked_on <= p_until and is_posted and period = 'open';
  get diagnostics closed = row_count;
  return closed;
end;
$$;

revoke all on function public.close_${tableOf(index)}(uuid, date) from public, anon;
grant execute on function public.close_${tableOf(index)}(uuid, date) to authenticated;
`,
  (index) => `create or replace view public.${tableOf(index)}_by_month with (security_invoker = true) as
select e.account_id, date_trunc('month', e.booked_on)::date as month, e.currency,
  sum(e.amount_cents) filter (where e.is_posted) as posted_cents,
  count(*) as entries,
  max(e.updated_at) as last_change
from public.${tableOf(index)} e
left join lateral (select 1 from public.${tableOf(index)} o where o.account_id = e.account_id limit 1) other on true
where e.period <> 'locked'
group by 1, 2, 3;
`,
  (index) => `create or replace function public.touch_${tableOf(index)}() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;
drop trigger if exists touch on public.${tableOf(index)};
create trigger touch before update on public.${tableOf(index)} for each row execute function public.touch_${tableOf(index)}();
update public.${tableOf(index)} set details = details || '{"source": "import"}' where note is null;
`,
];
