import { z } from "zod";

const cartLineSchema = z.object({
  productId: z.string(),
  name: z.string(),
  priceInCents: z.number().int(),
  quantity: z.number().int().positive(),
});

export type CartLine = z.infer<typeof cartLineSchema>;

const storageKey = "fernhill.cart";

class CartService {
  private readonly isBrowser = typeof window !== "undefined";
  private lines: CartLine[];

  constructor() {
    this.lines = this.isBrowser ? this.restore() : [];
  }

  list(): readonly CartLine[] {
    return this.lines;
  }

  add(line: CartLine): void {
    const existing = this.lines.find((candidate) => candidate.productId === line.productId);
    if (existing) existing.quantity += line.quantity;
    else this.lines.push({ ...line });
    this.store();
  }

  remove(productId: string): void {
    this.lines = this.lines.filter((line) => line.productId !== productId);
    this.store();
  }

  clear(): void {
    this.lines = [];
    this.store();
  }

  totalInCents(): number {
    return this.lines.reduce((total, line) => total + line.priceInCents * line.quantity, 0);
  }

  private restore(): CartLine[] {
    try {
      return z.array(cartLineSchema).parse(JSON.parse(localStorage.getItem(storageKey) ?? "[]"));
    } catch {
      // A cart from an older release: starting empty is what the customer expects.
      return [];
    }
  }

  private store(): void {
    if (!this.isBrowser) return;
    localStorage.setItem(storageKey, JSON.stringify(this.lines));
  }
}

export const cartService = new CartService();
