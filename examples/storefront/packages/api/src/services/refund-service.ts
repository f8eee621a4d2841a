import { ShopError, type Database } from "@fernhill/shared";
import { createClient } from "@supabase/supabase-js";
import { paymentService } from "./payment-service";

// Refunds touch orders of every customer, so row level security is in the way here.
const supabase = createClient<Database>(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

class RefundService {
  async refund(orderId: string, paymentId: string): Promise<void> {
    const payment = await paymentService.find(paymentId);
    if (payment.status !== "paid") throw new ShopError("refunds.open", `Order ${orderId} was never paid`);

    const refunded = { status: "refunded", updated_at: new Date().toISOString() };
    const { error } = await supabase.from("orders").update(refunded).eq("id", orderId);
    if (error) throw new ShopError("refunds.update", `Order ${orderId} could not be refunded`, { cause: error });
  }

  async listRefunded(since: Date): Promise<string[]> {
    const { data, error } = await supabase
      .from("orders")
      .select("id")
      .eq("status", "refunded")
      .gte("updated_at", since.toISOString());
    return (data ?? []).map((order) => order.id);
  }
}

export const refundService = new RefundService();
