import { SupabaseClientService } from "@fernhill/shared";
import { Hono } from "hono";
import { orders } from "../container";
import { requireCustomer, type CustomerVariables } from "../middleware/require-customer";
import invoiceNumbers from "../services/invoice-number-service";

export const orderRoutes = new Hono<{ Variables: CustomerVariables }>();

orderRoutes.use(requireCustomer);

orderRoutes.get("/", async (context) => {
  const { data, error } = await SupabaseClientService.getInstance()
    .client.from("orders")
    .select("id, status, total_in_cents, currency, created_at")
    .eq("customer_id", context.get("customerId"))
    .order("created_at", { ascending: false });
  if (error) return context.json({ message: "Your orders could not be loaded" }, 502);
  return context.json(data.map((order) => ({ ...order, invoice: invoiceNumbers.numberFor(order) })));
});

orderRoutes.delete("/:id", async (context) => {
  await orders.cancel(context.req.param("id"));
  return context.body(null, 204);
});
