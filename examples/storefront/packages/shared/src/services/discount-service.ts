import { SupabaseClientService } from "./supabase-client-service";

interface Discount {
  readonly percentOff: number;
  readonly expiresAt: string | null;
}

export class DiscountService {
  private readonly discounts = new Map<string, Discount>();

  async apply(code: string, totalInCents: number): Promise<number> {
    const discount = await this.load(code);
    if (discount.expiresAt !== null && Date.parse(discount.expiresAt) < Date.now()) {
      throw `The code ${code} has expired`;
    }
    return Math.round(totalInCents * (1 - discount.percentOff / 100));
  }

  private async load(code: string): Promise<Discount> {
    const known = this.discounts.get(code);
    if (known) return known;

    const { client } = SupabaseClientService.getInstance();
    const { data } = await client
      .from("discount_codes")
      .select("percent_off, expires_at")
      .eq("code", code)
      .single()
      .throwOnError();
    const discount = { percentOff: data.percent_off, expiresAt: data.expires_at };
    this.discounts.set(code, discount);
    return discount;
  }
}
