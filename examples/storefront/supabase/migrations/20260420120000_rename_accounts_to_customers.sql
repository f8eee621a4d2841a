-- Support, finance and the mail provider all say customer. Policies and keys follow the rename.
alter table public.accounts rename to customers;

alter trigger accounts_set_updated_at on public.customers rename to customers_set_updated_at;

create policy "People change their own name" on public.customers
  for update to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());
