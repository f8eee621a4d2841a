import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

import { GatewayError } from "./to-sql.js";

/** Keys and the role each stands for, as a project has them. */
export const keys = { secret: "sb_secret_gateway-test-key", publishable: "sb_publishable_gateway-test-key" };
const jwtSecret = "a secret for tests, of more than 32 letters";

/**
 * A token that names a role, as a project's signing key would sign it.
 *
 * @param exp - Seconds since 1970.
 */
export function signToken(role: string, exp = 4102444800): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ role, exp })}`;
  return `${body}.${createHmac("sha256", jwtSecret).update(body).digest("base64url")}`;
}

/** The role a request speaks for: its token's, else its key's. */
export function toRole(request: IncomingMessage): string {
  const key = String(request.headers["apikey"]);
  const token = String(request.headers["authorization"]).replace(/^Bearer /, "");
  if (key !== keys.secret && key !== keys.publishable) throw new GatewayError(401, "", "Invalid API key");
  if (token === key) return key === keys.secret ? "service_role" : "anon";
  const [head = "", claims = "", signature = ""] = token.split(".");
  const expected = createHmac("sha256", jwtSecret).update(`${head}.${claims}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new GatewayError(401, "PGRST301", "JWT cryptographic operation failed");
  const { role, exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { role: string; exp: number };
  if (exp * 1000 < Date.now()) throw new GatewayError(401, "PGRST303", "JWT expired");
  return role;
}
