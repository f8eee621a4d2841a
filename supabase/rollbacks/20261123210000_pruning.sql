drop function public.prune_monitoring(jsonb);
