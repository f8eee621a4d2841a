-- An item keeps its row when its display name changes because a duplicate came or went, when its file moves, and when it
-- was renamed: its id is who it is, its name is only what people read.

create function public.continuous_rename_inventory(items jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  v_ids uuid[];
  v_names text[];
begin
  -- From the surest evidence to the weakest; a row that got its new name is out of the next round.
  for v_round in 1 .. 3 loop
    with incoming as (
      select e.item ->> 'item_type' as item_type, e.item ->> 'item_name' as item_name, e.item ->> 'item_path' as item_path,
             coalesce(e.item -> 'metadata' ->> 'name', e.item ->> 'item_name') as bare_name,
             e.item -> 'metadata' -> 'previous_names' as previous_names
        from jsonb_array_elements(items) as e (item)),
    -- Rows that nothing has the name of any more.
    lost as (
      select i.id, i.item_type, i.item_name, i.item_path, i.is_active, i.last_seen,
             coalesce(i.metadata ->> 'name', i.item_name) as bare_name
        from public.continuous_monitoring_inventory i
       where not exists (
         select from incoming n where n.item_type = i.item_type and n.item_name = i.item_name)),
    -- Items that are not there under their name; in the first round also those whose name another place had.
    unknown as (
      select n.* from incoming n
       where not exists (
         select from public.continuous_monitoring_inventory i
          where i.item_type = n.item_type and i.item_name = n.item_name
            and (v_round > 1 or (i.is_active and i.item_path is not distinct from n.item_path)))),
    pairs as (
      select l.id, n.item_name,
             row_number() over (partition by n.item_type, n.item_name order by l.is_active desc, l.last_seen desc, l.id) as of_item,
             row_number() over (partition by l.id order by n.item_name collate "C") as of_row,
             count(*) over (partition by n.item_type, n.item_name) as rows_found,
             count(*) over (partition by l.id) as items_found
        from unknown n
        join lost l on l.item_type = n.item_type
         and case v_round
               -- The same thing at the same place, whatever it is called.
               when 1 then l.bare_name = n.bare_name and l.item_path = n.item_path
               -- Whoever renamed it said so.
               when 2 then jsonb_typeof(n.previous_names) = 'array' and n.previous_names ? l.item_name
               -- It moved: one is gone, and one of the same name is new.
               else l.bare_name = n.bare_name and l.is_active
             end)
    select coalesce(array_agg(p.id), '{}'), coalesce(array_agg(p.item_name), '{}') into v_ids, v_names
      from pairs p
     where p.of_item = 1 and p.of_row = 1 and (v_round < 3 or (p.rows_found = 1 and p.items_found = 1));

    continue when cardinality(v_ids) = 0;

    -- Names are unique: whoever holds one that another takes steps aside first, under the name of its place.
    update public.continuous_monitoring_inventory i
       set item_name = case
             when i.id = any (v_ids) or exists (
               select from public.continuous_monitoring_inventory r
                where r.item_type = i.item_type
                  and r.item_name = coalesce(i.metadata ->> 'name', i.item_name) || ' (' || i.item_path || ')')
               then i.item_name || ' (' || i.id || ')'
             else coalesce(i.metadata ->> 'name', i.item_name) || coalesce(' (' || i.item_path || ')', ' (' || i.id || ')')
           end
     where i.id = any (v_ids)
        or exists (
          select from unnest(v_ids, v_names) as p (id, item_name)
            join public.continuous_monitoring_inventory r on r.id = p.id
           where r.item_type = i.item_type and p.item_name = i.item_name);
    update public.continuous_monitoring_inventory i
       set item_name = p.item_name
      from unnest(v_ids, v_names) as p (id, item_name)
     where i.id = p.id;
  end loop;
end;
$$;

revoke all on function public.continuous_rename_inventory(jsonb) from public;

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

  perform public.continuous_rename_inventory(to_jsonb(v_items));

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

-- Called by the function above alone.
do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated', 'service_role') loop
    execute format('revoke all on function public.continuous_rename_inventory(jsonb) from %I', v_role);
  end loop;
end;
$$;
