/** Extensions of TypeScript and JavaScript modules. */
export const sourceExtensions: readonly string[] = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
