import { InventoryService, OrderService, SupabaseClientService } from "@fernhill/shared";

/** Everything the routes need, put together once. */
export const orders = new OrderService(SupabaseClientService.getInstance().client, InventoryService.getInstance());
