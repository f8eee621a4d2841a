create table public.product_review (
  id uuid primary key default gen_random_uuid(),
  product_id uuid not null references public.products (id) on delete cascade,
  customer_id uuid not null references public.accounts (id) on delete cascade,
  rating smallint not null check (rating between 1 and 5),
  body text,
  "helpfulCount" integer not null default 0,
  is_verified boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (product_id, customer_id)
);

alter table public.product_review enable row level security;

create policy "Everybody reads reviews" on public.product_review
  for select to anon, authenticated using (true);
create policy "People write their own reviews" on public.product_review
  for insert to authenticated
  with check (customer_id in (select id from public.accounts where user_id = auth.uid()));
