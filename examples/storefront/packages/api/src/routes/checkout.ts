import { DiscountService, ShopError, quoteShipping } from "@fernhill/shared";
import { Hono } from "hono";
import { z } from "zod";
import { orders } from "../container";
import { requireCustomer, type CustomerVariables } from "../middleware/require-customer";
import { paymentService } from "../services/payment-service";

const checkoutSchema = z.object({
  country: z.string().length(2),
  weightInGrams: z.number().int().positive(),
  discountCode: z.string().optional(),
  giftMessage: z.string().max(300).optional(),
  lines: z
    .array(z.object({ productId: z.uuid(), name: z.string(), priceInCents: z.number(), quantity: z.number() }))
    .min(1),
});

const discounts = new DiscountService();

export const checkoutRoutes = new Hono<{ Variables: CustomerVariables }>();

checkoutRoutes.post("/", requireCustomer, async (context) => {
  const checkout = checkoutSchema.parse(await context.req.json());
  const goods = checkout.lines.reduce((sum, line) => sum + line.priceInCents * line.quantity, 0);
  const reduced = checkout.discountCode ? await discounts.apply(checkout.discountCode, goods) : goods;
  const { priceInCents: shipping } = quoteShipping(checkout.country, checkout.weightInGrams);

  try {
    const { lines, giftMessage } = checkout;
    const orderId = await orders.place({ customerId: context.get("customerId"), lines, giftMessage });
    const payment = await paymentService.charge(orderId, reduced + shipping);
    return context.json({ orderId, paymentUrl: payment.url }, 201);
  } catch (error) {
    if (error instanceof ShopError && error.code === "orders.sold-out") {
      return context.json({ message: error.message }, 409);
    }
    throw error;
  }
});
