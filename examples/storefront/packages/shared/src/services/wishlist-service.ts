import { isBrowser } from "../env";

const maxItems = Number(process.env.WISHLIST_MAX_ITEMS ?? 50);

export class WishlistService {
  private static instance: WishlistService | undefined;

  private readonly storageKey: string;

  private constructor(customerId: string) {
    this.storageKey = `fernhill.wishlist.${customerId}`;
  }

  static getInstance(customerId?: string): WishlistService {
    if (customerId) {
      return new WishlistService(customerId);
    }
    if (!WishlistService.instance) {
      WishlistService.instance = new WishlistService("guest");
    }
    return WishlistService.instance;
  }

  list(): string[] {
    if (!isBrowser) return [];
    let slugs: string[] = [];
    try {
      slugs = JSON.parse(localStorage.getItem(this.storageKey) ?? "[]");
    } catch {}
    return slugs;
  }

  add(slug: string): void {
    if (!isBrowser) return;
    const slugs = [slug, ...this.list().filter((known) => known !== slug)].slice(0, maxItems);
    localStorage.setItem(this.storageKey, JSON.stringify(slugs));
  }
}
