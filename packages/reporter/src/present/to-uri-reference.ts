/** A path relative to the root, as a relative URI: `a b/ü#1.ts` is `a%20b/%C3%BC%231.ts`. */
export function toUriReference(path: string): string {
  // A lone surrogate, which a file name may hold, has no UTF-8.
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
