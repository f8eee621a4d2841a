import type { Product } from "./product-service";

const cdnUrl = import.meta.env.VITE_CDN_URL ?? "https://img.fernhill.example";
const widths = [320, 640, 1280];

export function imageUrl(product: Pick<Product, "image_path" | "updated_at">, width = 640): string {
  if (!product.image_path) return `${cdnUrl}/placeholder.svg`;
  // The version makes browsers fetch a photo again after it was replaced.
  const version = Date.parse(product.updated_at).toString(36);
  return `${cdnUrl}/${product.image_path}?w=${width}&v=${version}`;
}

export function imageSrcSet(product: Pick<Product, "image_path" | "updated_at">): string {
  return widths.map((width) => `${imageUrl(product, width)} ${width}w`).join(", ");
}
