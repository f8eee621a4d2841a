import { SupabaseClientService, currencyService } from "@fernhill/shared";

const status = process.argv[2];

let query = SupabaseClientService.getInstance()
  .client.from("orders")
  .select("id, status, total_in_cents, currency, created_at")
  .order("created_at", { ascending: false })
  .limit(50);
if (status) query = query.eq("status", status);

const { data } = await query.throwOnError();
for (const order of data) {
  const total = currencyService.format(order.total_in_cents, order.currency);
  console.log([order.created_at, order.id, order.status, total].join("\t"));
}
