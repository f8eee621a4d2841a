alter table public.customers
  add column loyalty_points integer not null default 0;

create table public.newsletter_audience (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  is_confirmed boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

alter table public.newsletter_audience enable row level security;

create policy "Everybody may sign up" on public.newsletter_audience
  for insert to anon, authenticated with check (not is_confirmed);
