drop function public.record_monitoring_run(jsonb);
