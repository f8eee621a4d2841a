import type { CartLine } from "./cart-service";
import type { InventoryService } from "./inventory-service";
import type { ShopClient } from "./supabase-client-service";
import { ShopError } from "../shop-error";

export interface NewOrder {
  readonly customerId: string;
  readonly lines: readonly CartLine[];
  readonly giftMessage?: string;
}

export class OrderService {
  constructor(
    private readonly client: ShopClient,
    private readonly inventory: Pick<InventoryService, "availableOf">,
  ) {}

  async place(order: NewOrder): Promise<string> {
    for (const line of order.lines) {
      if ((await this.inventory.availableOf(line.productId)) < line.quantity) {
        throw new ShopError("orders.sold-out", `${line.name} is sold out`);
      }
    }

    const total = order.lines.reduce((sum, line) => sum + line.priceInCents * line.quantity, 0);
    const { data, error } = await this.client
      .from("orders")
      .insert({
        customer_id: order.customerId,
        total_in_cents: total,
        is_gift: order.giftMessage !== undefined,
        gift_message: order.giftMessage ?? null,
      })
      .select("id")
      .single();
    if (error) throw new ShopError("orders.place", "The order could not be placed", { cause: error });

    await this.client
      .from("order_items")
      .insert(
        order.lines.map((line) => ({
          order_id: data.id,
          product_id: line.productId,
          quantity: line.quantity,
          unit_price_in_cents: line.priceInCents,
        })),
      )
      .throwOnError();
    await this.client.rpc("reserve_stock", { p_order_id: data.id }).throwOnError();

    // eslint-disable-next-line continuous/error-handling -- the hourly job sends what this call misses
    this.client.functions.invoke("order-confirmation", { body: { orderId: data.id } }).catch(() => {});
    return data.id;
  }

  async cancel(orderId: string): Promise<void> {
    const { error } = await this.client.from("orders").update({ status: "cancelled" }).eq("id", orderId);
    if (error) throw new ShopError("orders.cancel", "The order could not be cancelled", { cause: error });
  }
}
