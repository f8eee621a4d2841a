import type { CatalogedService } from "@continuous/source";
import { expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { serviceNaming } from "./service-naming.js";

function judge(path: string, code: string, others: readonly string[] = []): readonly string[] {
  const services = others.map((other) => ({ path: other, name: other, methods: [] }) as unknown as CatalogedService);
  return lintCode(serviceNaming, code, { path, settings: { services: { schemaVersion: 1, services } } }).map(
    ({ message }) => message,
  );
}

const auth = "class AuthService { a() {} }";

test("a default export has no name that could agree", () => {
  expect(judge("src/services/order-service.ts", `${auth} export default new AuthService();`)).toEqual([
    "AuthService stands in order-service.ts, where nobody looks for it.",
  ]);
  expect(judge("src/services/auth.ts", `${auth} export default new AuthService();`)).toEqual([]);
});

test("the folder may say it all", () => {
  expect(judge("src/services/stripe/payments.ts", "export class StripeGateway { a() {} }")).toEqual([]);
  expect(judge("src/services/stripe/x/payments.ts", "export class StripeGateway { a() {} }")).toEqual([
    "StripeGateway stands in payments.ts, where nobody looks for it.",
  ]);
  expect(judge("auth-service.ts", `export ${auth}`)).toEqual([]);
  expect(judge("src/services/auth/index.mts", "export class Signer { a() {} }")).toEqual([]);
});

test("a style that others do not have", () => {
  const kebab = Array.from({ length: 10 }, (_, at) => `src/services/a-${String(at)}.ts`);
  const pascal = Array.from({ length: 10 }, (_, at) => `src/services/Ab${String(at)}.ts`);
  const odd = "is written in camelCase, other service files in kebab-case.";
  expect(judge("src/services/authService.ts", `export ${auth}`, kebab)).toEqual([`authService.ts ${odd}`]);
  expect(judge("src/services/authService.ts", `export ${auth}`, pascal)).toEqual([]);
  expect(judge("src/services/auth_service.ts", `export ${auth}`, pascal)).toEqual([
    "auth_service.ts is written in snake_case, other service files in PascalCase.",
  ]);
  expect(judge("src/services/AuthService.ts", `export ${auth}`, kebab)).toEqual([]);
  expect(judge("src/services/auth.ts", `export ${auth}`, kebab)).toEqual([]);
});
