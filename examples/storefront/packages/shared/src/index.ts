export type { Database, Json } from "./database.types";
export { isBrowser, readEnv } from "./env";
export { ShopError } from "./shop-error";
export * from "./services/index";
