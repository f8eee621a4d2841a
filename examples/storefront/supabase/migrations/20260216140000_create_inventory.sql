create table public.inventory_levels (
  id uuid primary key default gen_random_uuid(),
  product_id uuid not null unique references public.products (id) on delete cascade,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  reorder_point integer not null default 5,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.stock_movements (
  id uuid primary key default gen_random_uuid(),
  product_id uuid not null references public.products (id),
  change integer not null,
  reason text not null,
  created_at timestamptz not null default now()
);

alter table public.inventory_levels enable row level security;
alter table public.stock_movements enable row level security;

create policy "Everybody sees what is in stock" on public.inventory_levels
  for select to anon, authenticated using (true);
