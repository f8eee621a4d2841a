-- The function as it was before rows were renamed.
create or replace function public.record_monitoring_inventory(payload jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
set statement_timeout = '60s'
as $$
declare
  v_seen_at timestamptz := (payload ->> 'seen_at')::timestamptz;
  v_types text[];
  v_names text[];
  v_items jsonb[];
  v_added jsonb;
  v_gone jsonb;
  v_active integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('continuous_monitoring/inventory', 0));

  -- A list that is missing must not read as "nothing found": everything would be gone.
  if v_seen_at is null or jsonb_typeof(payload -> 'items') is distinct from 'array' or jsonb_typeof(payload -> 'item_types') is distinct from 'array' then
    raise exception 'an inventory needs the time it was taken, a list of items and a list of item_types' using errcode = '22023';
  end if;

  select coalesce(array_agg(f.item ->> 'item_type'), '{}'), coalesce(array_agg(f.item ->> 'item_name'), '{}'),
         coalesce(array_agg(f.item), '{}')
    into v_types, v_names, v_items
    from (
      select distinct on (e.item ->> 'item_type', e.item ->> 'item_name') e.item
        from jsonb_array_elements(payload -> 'items') with ordinality as e (item, place)
       order by e.item ->> 'item_type', e.item ->> 'item_name', e.place
    ) f;

  -- Added is what was not there, or not any more.
  select coalesce(jsonb_agg(s.item_name order by s.item_name collate "C", s.item_type), '[]') into v_added
    from unnest(v_types, v_names) as s (item_type, item_name)
   where not exists (
     select from public.continuous_monitoring_inventory i
      where i.item_type = s.item_type and i.item_name = s.item_name and i.is_active);

  insert into public.continuous_monitoring_inventory as i (item_type, item_name, item_path, last_seen, is_active, metadata)
  select s.item_type, s.item_name, s.item ->> 'item_path', v_seen_at, true, s.item -> 'metadata'
    from unnest(v_types, v_names, v_items) as s (item_type, item_name, item)
  on conflict (item_type, item_name) do update
     set item_path = excluded.item_path, metadata = excluded.metadata, is_active = true,
         last_seen = greatest(excluded.last_seen, i.last_seen);

  with gone as (
    update public.continuous_monitoring_inventory i
       set is_active = false
     where i.is_active
       and i.item_type in (select jsonb_array_elements_text(payload -> 'item_types'))
       and not exists (
         select from unnest(v_types, v_names) as s (item_type, item_name)
          where s.item_type = i.item_type and s.item_name = i.item_name)
    returning i.item_name, i.item_type)
  select coalesce(jsonb_agg(g.item_name order by g.item_name collate "C", g.item_type), '[]') into v_gone from gone g;

  select count(*) into v_active from public.continuous_monitoring_inventory i where i.is_active;
  return jsonb_build_object('added', v_added, 'gone', v_gone, 'active', v_active);
end;
$$;

drop function public.continuous_rename_inventory(jsonb);
