import { describe, expect, it, vi } from "vitest";
import { OrderService } from "./order-service";
import type { ShopClient } from "./supabase-client-service";

const line = { productId: "p1", name: "Boston fern", priceInCents: 1450, quantity: 2 };

function clientThatAnswers(answer: { data: unknown; error: unknown }) {
  const insert = vi.fn(() => ({
    select: () => ({ single: async () => answer }),
    throwOnError: async () => ({ data: null, error: null }),
  }));
  const rpc = vi.fn(() => ({ throwOnError: async () => ({ data: 1, error: null }) }));
  const client = { from: () => ({ insert }), rpc, functions: { invoke: async () => ({ data: null, error: null }) } };
  return { client: client as unknown as ShopClient, insert, rpc };
}

describe("OrderService", () => {
  it("places an order and reserves its stock", async () => {
    const { client, rpc } = clientThatAnswers({ data: { id: "o1" }, error: null });
    const orders = new OrderService(client, { availableOf: async () => 10 });

    expect(await orders.place({ customerId: "c1", lines: [line] })).toBe("o1");
    expect(rpc).toHaveBeenCalledWith("reserve_stock", { p_order_id: "o1" });
  });

  it("writes nothing when a plant is sold out", async () => {
    const { client, insert } = clientThatAnswers({ data: null, error: null });
    const orders = new OrderService(client, { availableOf: async () => 1 });

    await expect(orders.place({ customerId: "c1", lines: [line] })).rejects.toThrow("Boston fern is sold out");
    expect(insert).not.toHaveBeenCalled();
  });
});
