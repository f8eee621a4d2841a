-- Row level security stays on and nothing is granted: taking access away must never open a table.
drop policy monitor_reader_reads on public.continuous_issues;
drop policy monitor_reader_reads on public.continuous_test_runs;
drop policy monitor_reader_reads on public.continuous_monitoring_inventory;

revoke all on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues from monitor_reader;
revoke all on function public.record_monitoring_run(jsonb) from monitor_writer;
revoke all on function public.record_monitoring_inventory(jsonb) from monitor_writer;
revoke usage on schema public from monitor_writer, monitor_reader;

do $$
begin
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    revoke all on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues from service_role;
    revoke all on function public.record_monitoring_run(jsonb) from service_role;
    revoke all on function public.record_monitoring_inventory(jsonb) from service_role;
  end if;
end;
$$;

-- Roles belong to the whole server: another database may still need them, and then they stay.
do $$
begin
  drop role monitor_writer;
exception when dependent_objects_still_exist then
  raise notice 'monitor_writer is used by another database and stays';
end;
$$;

do $$
begin
  drop role monitor_reader;
exception when dependent_objects_still_exist then
  raise notice 'monitor_reader is used by another database and stays';
end;
$$;
