-- Everything recorded goes with the tables.
drop table public.continuous_issues;
drop table public.continuous_test_runs;
drop table public.continuous_monitoring_inventory;
drop function public.touch_continuous_row();
