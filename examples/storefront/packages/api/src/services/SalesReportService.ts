import { ShopError, SupabaseClientService, TaxService } from "@fernhill/shared";

export interface SalesReport {
  readonly orders: number;
  readonly grossInCents: number;
  readonly taxInCents: number;
}

export class SalesReportService {
  private static instance: SalesReportService | undefined;

  private constructor() {}

  static getInstance(): SalesReportService {
    SalesReportService.instance ??= new SalesReportService();
    return SalesReportService.instance;
  }

  async forMonth(year: number, month: number): Promise<SalesReport> {
    const from = new Date(Date.UTC(year, month - 1, 1)).toISOString();
    const to = new Date(Date.UTC(year, month, 1)).toISOString();
    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client
      .from("orders")
      .select("total_in_cents")
      .gte("created_at", from)
      .lt("created_at", to)
      .neq("status", "cancelled");
    if (error) throw new ShopError("reports.month", `The sales of ${year}-${month} are unknown`, { cause: error });

    const grossInCents = data.reduce((sum, order) => sum + order.total_in_cents, 0);
    return { orders: data.length, grossInCents, taxInCents: TaxService.includedIn(grossInCents, "DE") };
  }
}
