import { currencyService } from "@fernhill/shared";
import { SalesReportService } from "../../packages/api/src/services/SalesReportService";

const [year, month] = process.argv.slice(2).map(Number);
if (!year || !month) throw new Error("Which month? Give year and month, as 2026 9.");

const report = await SalesReportService.getInstance().forMonth(year, month);
console.log(`${report.orders} orders`);
console.log(
  `${currencyService.format(report.grossInCents)}, of which ${currencyService.format(report.taxInCents)} tax`,
);
