// Writes migrations as teams write them, as many as are asked for and as long as theirs are (5 KB): every other one makes a table
// with its comments, indexes, policies and triggers; the one after it changes that table, with functions, a view and rows.
// The same number gives the same files.
const pad = (number) => String(number).padStart(5, "0");

/** @returns [{ path, text }], in the order in which they run. */
export function makeMigrations(count) {
  return Array.from({ length: count }, (_, index) => {
    const table = `ledger_${index - (index % 2)}_entries`;
    const text = `${intro(index)}\n${(index % 2 === 0 ? created : changed).map((write) => write(table)).join("\n")}`;
    return { path: `supabase/migrations/2026${pad(index)}00000_step_${index}.sql`, text };
  });
}

const intro = (index) => `-- Step ${index} of the books.
--
-- What was booked stays as it was booked: corrections are entries of their own, which name the one that they correct, so that
-- every report of a closed period can be made again, to the cent, years later. Größenklassen – small, medium, large – are
-- those of the law. Rows are seen by whoever owns the account, written by whoever keeps its books, and read by auditors.
`;

const created = [
  (table) => `create table if not exists public.${table} (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.users (id) on delete cascade,
  period text not null default 'open' check (period in ('open', 'closed', 'locked')),
  size_class text not null default 'klein' check (size_class = any (array['klein', 'mittel', 'groß'])),
  amount_cents bigint not null default 0,
  tax_cents bigint generated always as (amount_cents * 19 / 119) stored,
  currency char(3) not null default 'EUR',
  is_posted boolean not null default false,
  has_receipt boolean not null default false,
  details jsonb not null default '{}'::jsonb,
  tags text[] not null default '{}',
  note text,
  booked_on date not null default current_date,
  due_at timestamptz not null default (now() + interval '14 days'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ${table}_amount_check check (amount_cents >= 0 or period <> 'locked'),
  constraint ${table}_receipt_check check (not has_receipt or length(coalesce(note, '')) > 0)
);

comment on table public.${table} is 'Booked entries – one row an entry (Größe: klein).';
comment on column public.${table}.period is 'Closed periods are read only; locked ones are with the auditors.';
comment on column public.${table}.amount_cents is 'Gross, in the smallest unit of the currency.';
comment on column public.${table}.details is 'What the importer knew: {"source": "import", "line": 12}.';
`,
  (
    table,
  ) => `create index if not exists ${table}_account_idx on public.${table} (account_id, booked_on desc) where is_posted;
create index if not exists ${table}_due_idx on public.${table} using btree (due_at) where period = 'open';
create index if not exists ${table}_tags_idx on public.${table} using gin (tags);
create unique index if not exists ${table}_note_key on public.${table} (account_id, lower(note)) where note is not null;
`,
  (table) => `alter table public.${table} enable row level security;

create policy "Own entries are seen" on public.${table}
  for select to authenticated using (account_id = (select auth.uid()));
create policy "Own entries are written" on public.${table}
  for insert to authenticated with check (account_id = (select auth.uid()) and period = 'open');
create policy "Own entries are changed" on public.${table}
  for update to authenticated
  using (account_id = (select auth.uid()) and period = 'open')
  with check (account_id = (select auth.uid()) and amount_cents >= 0);
create policy "Auditors read what is locked" on public.${table}
  for select to authenticated
  using (period = 'locked' and coalesce((auth.jwt() -> 'app_metadata' ->> 'role') = 'auditor', false));

grant select, insert, update on public.${table} to authenticated;
grant all on public.${table} to service_role;
revoke all on public.${table} from anon;
`,
  (table) => `create or replace function public.touch_${table}() returns trigger language plpgsql as $$
begin
  -- Whoever changes an entry of a closed period is told so, not heard.
  if old.period <> 'open' and new.amount_cents is distinct from old.amount_cents then
    raise exception 'entry % is in a closed period', old.id using errcode = 'P0001';
  end if;
  new.updated_at := now();
  return new;
end $$;
drop trigger if exists touch on public.${table};
create trigger touch before update on public.${table} for each row execute function public.touch_${table}();
`,
];

const changed = [
  (table) => `alter table public.${table}
  add column if not exists reviewed_by uuid references auth.users (id) on delete set null,
  add column if not exists reviewed_at timestamptz,
  add column if not exists is_disputed boolean not null default false,
  alter column note set default '',
  alter column currency type text,
  drop constraint if exists ${table}_receipt_check;
create index ${table}_review_idx on public.${table} using btree (reviewed_at);
comment on column public.${table}.reviewed_by is 'Whoever looked at it last; nobody, where that account is gone.';

do $$
begin
  if not exists (select 1 from pg_publication_tables where pubname = 'supabase_realtime' and tablename = '${table}') then
    alter publication supabase_realtime add table public.${table};
  end if;
end $$;
`,
  (table) => `create or replace function public.close_${table}(p_account uuid, p_until date default current_date)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  closed integer;
  missing text[];
begin
  select array_agg(e.id::text order by e.booked_on) into missing
  from public.${table} e
  where e.account_id = p_account and e.booked_on <= p_until and not e.has_receipt and e.amount_cents > 25000;
  if missing is not null then
    raise exception 'receipts are missing for %', array_to_string(missing, ', ') using hint = 'Add them, or dispute the entries.';
  end if;
  -- Only what is posted can be closed.
  update public.${table} set period = 'closed', updated_at = now()
  where account_id = p_account and booked_on <= p_until and is_posted and period = 'open';
  get diagnostics closed = row_count;
  return closed;
end;
$$;

revoke all on function public.close_${table}(uuid, date) from public, anon;
grant execute on function public.close_${table}(uuid, date) to authenticated;
`,
  (table) => `create or replace view public.${table}_by_month with (security_invoker = true) as
select e.account_id, date_trunc('month', e.booked_on)::date as month, e.currency,
  sum(e.amount_cents) filter (where e.is_posted) as posted_cents,
  sum(case when e.is_disputed then e.amount_cents else 0 end) as disputed_cents,
  count(*) as entries,
  max(e.updated_at) as last_change
from public.${table} e
left join lateral (select 1 from public.${table} o where o.account_id = e.account_id limit 1) other on true
where e.period <> 'locked'
group by 1, 2, 3;

create or replace function public.find_${table}(p_text text, p_limit integer default 20)
returns setof public.${table} language sql stable security invoker set search_path = '' as $$
  select e.* from public.${table} e
  where e.note ilike '%' || p_text || '%' or p_text = any (e.tags) or e.details ->> 'source' = p_text
  order by e.booked_on desc, e.id
  limit least(p_limit, 100);
$$;
`,
  (table) => `update public.${table} set details = details || '{"source": "import"}' where note is null;
insert into public.${table} (account_id, period, size_class, amount_cents, currency, is_posted, details, tags, note, booked_on)
select u.id, 'open', v.size_class, v.amount_cents, 'EUR', true, jsonb_build_object('source', 'seed', 'line', v.line), v.tags, v.note, v.booked_on
from auth.users u
cross join (values
  (1, 'klein', 1190, array['office', 'paper'], 'Papier, 80 g', date '2026-01-07'),
  (2, 'klein', 4900, array['software'], 'Licence – monthly', date '2026-01-31'),
  (3, 'mittel', 129900, array['hardware', 'asset'], 'Notebook (14")', date '2026-02-11'),
  (4, 'groß', 2499000, array['vehicle', 'asset'], 'Lieferwagen', date '2026-03-02')
) as v (line, size_class, amount_cents, tags, note, booked_on)
where u.email like '%@example.org'
on conflict do nothing;
`,
];
