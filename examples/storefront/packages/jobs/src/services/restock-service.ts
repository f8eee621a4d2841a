import { InventoryService } from "@fernhill/shared";

class RestockService {
  private readonly inventory = new InventoryService();

  async findLow(): Promise<string[]> {
    const levels = await this.inventory.listLowStock();
    return levels.flatMap((level) => (level.slug === null ? [] : [level.slug]));
  }

  async book(delivery: readonly { productId: string; amount: number }[]): Promise<void> {
    for (const { productId, amount } of delivery) await this.inventory.receive(productId, amount);
  }
}

export const restockService = new RestockService();
