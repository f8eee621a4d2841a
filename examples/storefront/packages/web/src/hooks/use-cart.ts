import { cartService, currencyService, type Product } from "@fernhill/shared";
import { analyticsService } from "@fernhill/shared/services/analytics-service";
import { useState } from "react";

export function useCart() {
  const [totalInCents, setTotalInCents] = useState(() => cartService.totalInCents());

  return {
    total: currencyService.format(totalInCents),
    add(product: Product) {
      cartService.add({ productId: product.id, name: product.name, priceInCents: product.price_in_cents, quantity: 1 });
      analyticsService.track("added_to_cart");
      setTotalInCents(cartService.totalInCents());
    },
    clear() {
      cartService.clear();
      setTotalInCents(0);
    },
  };
}
