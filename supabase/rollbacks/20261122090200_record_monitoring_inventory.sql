drop function public.record_monitoring_inventory(jsonb);
