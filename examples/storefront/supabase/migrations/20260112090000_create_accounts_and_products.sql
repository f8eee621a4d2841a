create or replace function public.set_updated_at() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at = now();
  return new;
end;
$$;

create table public.accounts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references auth.users (id) on delete cascade,
  email text not null,
  full_name text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.products (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  description text,
  price_in_cents integer not null check (price_in_cents >= 0),
  currency text not null default 'EUR',
  image_path text,
  featured boolean not null default false,
  is_published boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);

create trigger accounts_set_updated_at before update on public.accounts
  for each row execute function public.set_updated_at();
create trigger products_set_updated_at before update on public.products
  for each row execute function public.set_updated_at();

alter table public.accounts enable row level security;
alter table public.products enable row level security;

create policy "People see their own account" on public.accounts
  for select to authenticated using (user_id = auth.uid());
create policy "Everybody sees published products" on public.products
  for select to anon, authenticated using (is_published);
