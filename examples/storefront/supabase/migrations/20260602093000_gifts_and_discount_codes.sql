alter table public.orders
  add column is_gift boolean not null default false,
  add column gift_message text;

create table public.discount_codes (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  percent_off integer not null check (percent_off between 1 and 100),
  expires_at timestamptz,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

alter table public.discount_codes enable row level security;

create policy "Everybody may try a code" on public.discount_codes
  for select to anon, authenticated using (is_active);

-- What the payment provider sent us, word for word.
create table public.webhook_events (
  id uuid primary key default gen_random_uuid(),
  provider text not null,
  payload jsonb not null,
  is_processed boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
