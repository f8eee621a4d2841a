import { serve } from "@hono/node-server";
import { SupabaseClientService } from "@fernhill/shared";
import { Hono } from "hono";
import { checkoutRoutes } from "./routes/checkout";
import { orderRoutes } from "./routes/orders";

const app = new Hono();

app.route("/checkout", checkoutRoutes);
app.route("/orders", orderRoutes);

app.get("/health", async (context) => {
  const healthy = await SupabaseClientService.getInstance().healthCheck();
  return context.json({ healthy }, healthy ? 200 : 503);
});

app.onError((error, context) => {
  console.error(error);
  return context.json({ message: "Something went wrong on our side" }, 500);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8787) });
