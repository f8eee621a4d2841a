import { z } from "zod";
import { ShopError } from "../shop-error";
import { SupabaseClientService } from "./supabase-client-service";

const newReviewSchema = z.object({
  productId: z.uuid(),
  customerId: z.uuid(),
  rating: z.number().int().min(1).max(5),
  body: z.string().max(2000).optional(),
});

export type NewReview = z.infer<typeof newReviewSchema>;

export class ReviewService {
  static #instance: ReviewService | undefined;

  private constructor() {}

  static getInstance(): ReviewService {
    return (ReviewService.#instance ??= new ReviewService());
  }

  async write(input: unknown): Promise<void> {
    let review: NewReview;
    try {
      review = newReviewSchema.parse(input);
    } catch (error) {
      throw new ShopError("reviews.invalid", "The review is not complete", { cause: error });
    }
    const { client } = SupabaseClientService.getInstance();
    const { productId, customerId, rating, body } = review;
    const row = { product_id: productId, customer_id: customerId, rating, body: body ?? null };
    const { error } = await client.from("product_review").insert(row);
    if (error) throw new ShopError("reviews.write", "The review could not be saved", { cause: error });
  }

  async averageOf(productId: string): Promise<number | null> {
    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client.from("product_review").select("rating").eq("product_id", productId);
    if (error) throw new ShopError("reviews.average", "The reviews could not be loaded", { cause: error });
    if (data.length === 0) return null;
    return data.reduce((sum, review) => sum + review.rating, 0) / data.length;
  }
}
