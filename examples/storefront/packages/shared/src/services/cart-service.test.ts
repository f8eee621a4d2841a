import { beforeEach, describe, expect, it } from "vitest";
import { cartService } from "./cart-service";

const fern = { productId: "p1", name: "Boston fern", priceInCents: 1450, quantity: 1 };

describe("cartService", () => {
  beforeEach(() => cartService.clear());

  it("adds up what is in the cart", () => {
    cartService.add({ ...fern, quantity: 2 });
    cartService.add({ productId: "p2", name: "Trowel", priceInCents: 990, quantity: 1 });

    expect(cartService.totalInCents()).toBe(3890);
  });

  it("keeps one line a product", () => {
    cartService.add(fern);
    cartService.add(fern);

    expect(cartService.list()).toEqual([{ ...fern, quantity: 2 }]);
  });

  it("forgets what was removed", () => {
    cartService.add(fern);
    cartService.remove("p1");

    expect(cartService.list()).toEqual([]);
  });
});
