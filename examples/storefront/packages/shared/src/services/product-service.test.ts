import { beforeEach, describe, expect, it, vi } from "vitest";
import { ProductService } from "./product-service";

const maybeSingle = vi.fn();

vi.mock("./supabase-client-service", () => ({
  SupabaseClientService: {
    getInstance: () => ({
      client: { from: () => ({ select: () => ({ eq: () => ({ maybeSingle }) }) }) },
      healthCheck: async () => true,
    }),
  },
}));

describe("ProductService", () => {
  const products = ProductService.getInstance();

  beforeEach(() => {
    maybeSingle.mockReset();
    products.forget("monstera");
  });

  it("asks once for a product and remembers it", async () => {
    maybeSingle.mockResolvedValue({ data: { slug: "monstera", name: "Monstera" }, error: null });

    await products.findBySlug("monstera");
    const again = await products.findBySlug("monstera");

    expect(again?.name).toBe("Monstera");
    expect(maybeSingle).toHaveBeenCalledTimes(1);
  });

  it("answers null for a product that is not there", async () => {
    maybeSingle.mockResolvedValue({ data: null, error: null });

    expect(await products.findBySlug("monstera")).toBeNull();
  });

  it("keeps what Supabase said as the cause", async () => {
    const error = { message: "permission denied for table products" };
    maybeSingle.mockResolvedValue({ data: null, error });

    await expect(products.findBySlug("monstera")).rejects.toMatchObject({ code: "products.find", cause: error });
  });
});
