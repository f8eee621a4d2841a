import { createRequire } from "node:module";
import { LoyaltyService } from "./services/loyalty-service";
import { notificationService } from "./services/notification-service";
import { restockService } from "./services/restock-service";
import { SupabaseClientService } from "@fernhill/shared";

const require = createRequire(import.meta.url);
const { labelPrinterService } = require("./services/label-printer-service.cjs");

const { client } = SupabaseClientService.getInstance();

const low = await restockService.findLow();
await notificationService.tellWarehouse(low);

const points = await new LoyaltyService(client).creditYesterday();
console.info(`${points} loyalty points credited`);

if (!labelPrinterService.healthCheck()) console.warn("The label printer is offline");
