import type { Database } from "../database.types";
import { ShopError } from "../shop-error";
import { SupabaseClientService } from "./supabase-client-service";

export type Product = Database["public"]["Tables"]["products"]["Row"];

export class ProductService {
  private static instance: ProductService | null = null;

  private readonly bySlug = new Map<string, Product>();

  private constructor() {}

  static getInstance(): ProductService {
    if (!ProductService.instance) {
      ProductService.instance = new ProductService();
    }
    return ProductService.instance;
  }

  async listPublished(limit = 24): Promise<Product[]> {
    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client
      .from("products")
      .select("*")
      .eq("is_published", true)
      .order("featured", { ascending: false })
      .limit(limit);
    if (error) throw new ShopError("products.list", "The products could not be loaded", { cause: error });
    for (const product of data) this.bySlug.set(product.slug, product);
    return data;
  }

  async findBySlug(slug: string): Promise<Product | null> {
    const known = this.bySlug.get(slug);
    if (known) return known;

    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client.from("products").select("*").eq("slug", slug).maybeSingle();
    if (error) throw new ShopError("products.find", `The product ${slug} could not be loaded`, { cause: error });
    if (data) this.bySlug.set(slug, data);
    return data;
  }

  forget(slug: string): void {
    this.bySlug.delete(slug);
  }

  async checkHealth(): Promise<{ healthy: boolean; cached: number }> {
    const healthy = await SupabaseClientService.getInstance().healthCheck();
    return { healthy, cached: this.bySlug.size };
  }
}
