import type { SupabaseClient } from "@supabase/supabase-js";

const dayInMilliseconds = 86_400_000;

export class LoyaltyService {
  private readonly client: SupabaseClient;

  // Not typed with Database: loyalty_points is newer than our generated types.
  constructor(client: SupabaseClient<any>) {
    this.client = client;
  }

  /** One point for each euro. Returns the points credited. */
  async creditYesterday(now = new Date()): Promise<number> {
    const since = new Date(now.getTime() - dayInMilliseconds).toISOString();
    const { data: orders } = await this.client
      .from("orders")
      .select("customer_id, total_in_cents")
      .eq("status", "paid")
      .gte("updated_at", since)
      .throwOnError();

    let credited = 0;
    for (const order of orders) {
      const points = Math.floor(order.total_in_cents / 100);
      const { data: account, error } = await this.client
        .from("accounts")
        .select("loyalty_points")
        .eq("id", order.customer_id)
        .single();
      if (error) throw new Error(`Customer ${order.customer_id} could not be read`, { cause: error });

      const total = { loyalty_points: account.loyalty_points + points };
      await this.client.from("customers").update(total).eq("id", order.customer_id).throwOnError();
      credited += points;
    }
    return credited;
  }
}
