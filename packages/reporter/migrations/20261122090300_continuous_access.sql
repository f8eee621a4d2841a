-- Who may do what. Two roles of our own: monitor_writer may record and nothing else (a key that leaks from CI can
-- neither read nor rewrite history), monitor_reader may read.
--
-- Roles belong to the whole server, so one may be there already, from another database or an earlier time.
do $$
begin
  create role monitor_writer nologin;
exception when duplicate_object or unique_violation then
  null; -- It is there: all that is wanted.
end;
$$;

do $$
begin
  create role monitor_reader nologin;
exception when duplicate_object or unique_violation then
  null; -- It is there: all that is wanted.
end;
$$;

create policy monitor_reader_reads on public.continuous_monitoring_inventory for select to monitor_reader using (true);
create policy monitor_reader_reads on public.continuous_test_runs for select to monitor_reader using (true);
create policy monitor_reader_reads on public.continuous_issues for select to monitor_reader using (true);

revoke all on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues from public;
revoke all on function public.touch_continuous_row() from public;

grant usage on schema public to monitor_writer, monitor_reader;
grant select on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues to monitor_reader;
grant execute on function public.record_monitoring_run(jsonb) to monitor_writer;
grant execute on function public.record_monitoring_inventory(jsonb) to monitor_writer;

-- The roles of Supabase, where they are there. A Supabase project grants everything new to anon and authenticated by
-- default, or grants nothing to anybody, depending on its age: so both are said here.
do $$
declare
  v_role text;
begin
  for v_role in select r.rolname from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') loop
    execute format('revoke all on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues from %I', v_role);
    execute format('revoke all on function public.touch_continuous_row() from %I', v_role);
    execute format('revoke all on function public.record_monitoring_run(jsonb) from %I', v_role);
    execute format('revoke all on function public.record_monitoring_inventory(jsonb) from %I', v_role);
  end loop;
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
    grant usage on schema public to service_role;
    grant select, insert, update, delete
      on public.continuous_monitoring_inventory, public.continuous_test_runs, public.continuous_issues to service_role;
    grant execute on function public.record_monitoring_run(jsonb) to service_role;
    grant execute on function public.record_monitoring_inventory(jsonb) to service_role;
  end if;
  -- PostgREST logs in as authenticator and becomes the role a token names.
  if exists (select from pg_catalog.pg_roles r where r.rolname = 'authenticator') then
    grant monitor_writer, monitor_reader to authenticator;
  end if;
end;
$$;
