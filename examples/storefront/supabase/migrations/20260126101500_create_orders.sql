create table public.orders (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.accounts (id),
  status text not null default 'placed' check (status in ('placed', 'paid', 'shipped', 'refunded', 'cancelled')),
  total_in_cents integer not null check (total_in_cents >= 0),
  currency text not null default 'EUR',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One line a product: the two keys are the identity.
create table public.order_items (
  order_id uuid not null references public.orders (id) on delete cascade,
  product_id uuid not null references public.products (id),
  quantity integer not null check (quantity > 0),
  unit_price_in_cents integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (order_id, product_id)
);

create index orders_customer_id_idx on public.orders (customer_id);

alter table public.orders enable row level security;
alter table public.order_items enable row level security;

create policy "People see their own orders" on public.orders
  for select to authenticated
  using (customer_id in (select id from public.accounts where user_id = auth.uid()));
create policy "People see the lines of their own orders" on public.order_items
  for select to authenticated
  using (order_id in (select id from public.orders));
