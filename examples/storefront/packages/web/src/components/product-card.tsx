import { currencyService, type Product } from "@fernhill/shared";
import { imageSrcSet, imageUrl } from "@fernhill/shared/services/image-service";

interface ProductCardProps {
  readonly product: Product;
  readonly onAdd: () => void;
}

export function ProductCard({ product, onAdd }: ProductCardProps) {
  return (
    <article>
      <img src={imageUrl(product)} srcSet={imageSrcSet(product)} alt={product.name} loading="lazy" />
      <h2>{product.name}</h2>
      {product.description && <p>{product.description}</p>}
      <footer>
        <strong>{currencyService.format(product.price_in_cents, product.currency)}</strong>
        <button type="button" onClick={onAdd}>
          Add to cart
        </button>
      </footer>
    </article>
  );
}
