create or replace function public.reserve_stock(p_order_id uuid) returns integer
language plpgsql
set search_path = ''
as $$
declare
  reserved_lines integer;
begin
  update public.inventory_levels as level
  set reserved = level.reserved + item.quantity, updated_at = now()
  from public.order_items as item
  where item.order_id = p_order_id
    and item.product_id = level.product_id
    and level.on_hand - level.reserved >= item.quantity;
  get diagnostics reserved_lines = row_count;

  insert into public.stock_movements (product_id, change, reason)
  select item.product_id, -item.quantity, 'order ' || p_order_id
  from public.order_items as item
  where item.order_id = p_order_id;

  return reserved_lines;
end;
$$;

create view public.low_stock_products
with (security_invoker = true)
as
select product.id, product.slug, product.name, level.on_hand - level.reserved as available, level.reorder_point
from public.products as product
join public.inventory_levels as level on level.product_id = product.id
where level.on_hand - level.reserved < level.reorder_point;
