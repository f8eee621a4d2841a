drop function public.missing_monitoring_migrations(jsonb);
