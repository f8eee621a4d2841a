import { ShopError } from "../shop-error";
import { SupabaseClientService } from "./supabase-client-service";

export class InventoryService {
  private static instance: InventoryService | undefined;

  private readonly available = new Map<string, number>();

  constructor() {
    this.available.clear();
  }

  static getInstance(): InventoryService {
    if (!InventoryService.instance) {
      InventoryService.instance = new InventoryService();
    }
    return InventoryService.instance;
  }

  async availableOf(productId: string): Promise<number> {
    const { client } = SupabaseClientService.getInstance();
    const { data } = await client.from("inventory_levels").select("on_hand, reserved").eq("product_id", productId);
    const available = (data ?? []).reduce((sum, level) => sum + level.on_hand - level.reserved, 0);
    this.available.set(productId, available);
    return available;
  }

  async receive(productId: string, amount: number): Promise<void> {
    const { client } = SupabaseClientService.getInstance();
    const movement = { product_id: productId, change: amount, reason: "delivery" };
    const { error } = await client.from("stock_movements").insert(movement);
    if (error) throw new ShopError("inventory.receive", "The delivery could not be booked", { cause: error });
    this.available.delete(productId);
  }

  async listLowStock(): Promise<{ slug: string | null; available: number | null }[]> {
    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client.from("low_stock_products").select("slug, available").order("available");
    if (error) throw new ShopError("inventory.low-stock", "The stock could not be read", { cause: error });
    return data;
  }
}
