import { ProductService, type Product } from "@fernhill/shared";
import { useEffect, useState } from "react";
import { ProductCard } from "./components/product-card";
import { useCart } from "./hooks/use-cart";
import { notifications } from "./services/toast-service";

export function App() {
  const [products, setProducts] = useState<Product[]>([]);
  const cart = useCart();

  useEffect(() => {
    ProductService.getInstance()
      .listPublished()
      .then(setProducts)
      .catch((error: unknown) => {
        console.error(error);
        notifications.show("The shop is closed for a moment. Please try again.");
      });
  }, []);

  return (
    <main>
      <header>
        <h1>Fernhill</h1>
        <span>{cart.total}</span>
      </header>
      {products.map((product) => (
        <ProductCard key={product.id} product={product} onAdd={() => cart.add(product)} />
      ))}
    </main>
  );
}
