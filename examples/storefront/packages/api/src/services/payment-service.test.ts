import { afterEach, describe, expect, it, vi } from "vitest";
import { paymentService } from "./payment-service";

const payment = { id: "pay_1", url: "https://pay.example/pay_1", status: "open" };

describe("paymentService", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("returns where the customer pays", async () => {
    vi.stubGlobal("fetch", async () => Response.json(payment));

    expect(await paymentService.charge("o1", 2900)).toEqual(payment);
  });

  it("names the order that could not be paid", async () => {
    vi.stubGlobal("fetch", async () => new Response("no", { status: 500 }));

    await expect(paymentService.charge("o1", 2900)).rejects.toThrow("Order o1 could not be paid");
  });
});
