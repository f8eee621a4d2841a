import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { serviceNaming } from "./service-naming.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("service-naming: file, class and instance", serviceNaming, {
  valid: [
    {
      name: "all three agree",
      filename: "src/services/auth-service.ts",
      code: `export class AuthService { a() {} }\nexport const authService = new AuthService();`,
    },
    { name: "without the suffix", filename: "src/services/auth.ts", code: `export class AuthService { a() {} }` },
    { name: "with a dotted suffix", filename: "src/auth.service.ts", code: `export class AuthService { a() {} }` },
    { name: "an acronym", filename: "src/services/api-key-service.ts", code: `export class APIKeyService { a() {} }` },
    {
      name: "words joined",
      filename: "src/services/inmemory-cache.ts",
      code: `export class InMemoryCacheService { a() {} }`,
    },
    {
      name: "words in another order and form",
      filename: "src/services/event-bus-local.ts",
      code: `export class LocalEventsBus { a() {} }`,
    },
    {
      name: "a longer class",
      filename: "src/repositories/supabase.service.ts",
      code: `export class SupabaseSchemaRepository { a() {} }`,
    },
    {
      name: "a folder that says the rest",
      filename: "src/services/supabase/auth.ts",
      code: `export class SupabaseAuth { a() {} }`,
    },
    {
      name: "the short form of a word",
      filename: "src/services/db-config.ts",
      code: `export class DatabaseConfiguration { a() {} }`,
    },
    {
      name: "a file that only says what kind of thing it is",
      filename: "src/services/mail/providers.ts",
      code: `export class SmtpSender { a() {} }`,
    },
    {
      name: "an index file",
      filename: "src/services/tools/index.ts",
      code: `class AgentManager { a() {} }\nexport default new AgentManager();`,
    },
    {
      name: "several services, one of which the file is named for",
      filename: "src/services/tokens.ts",
      code: `export class Signer { a() {} }\nexport class TokenStore { a() {} }`,
    },
    { name: "a module of functions", filename: "src/services/payments.ts", code: `export function refund() {}` },
    {
      name: "CommonJS",
      filename: "src/services/label-service.cjs",
      code: `class LabelService { a() {} }\nmodule.exports = new LabelService();`,
    },
    {
      name: "a page about a service",
      filename: "src/terms-of-service.tsx",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      code: `export default function Page() { return <p>Terms</p>; }`,
    },
    {
      name: "a decorated class that uses what it closes",
      filename: "src/services/auth-service.ts",
      code: `@Injectable() export class AuthService<T> { a() { using x = y(); } }`,
    },
    { name: "no service file", filename: "src/orders.ts", code: `export class AuthService { a() {} }` },
  ],
  invalid: [
    {
      name: "a file that speaks of something else",
      filename: "src/services/order-service.ts",
      code: `export class AuthService { a() {} }`,
      errors: [
        {
          messageId: "fileDisagrees",
          data: { name: "AuthService", file: "order-service.ts" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: "an object in a file that speaks of something else",
      filename: "src/services/größen.ts",
      code: `const auth = { a() {} };\nexport { auth as authService };`,
      errors: [
        {
          messageId: "fileDisagrees",
          data: { name: "authService", file: "größen.ts" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
    {
      name: "an instance that speaks of something else",
      filename: "src/services/auth-service.ts",
      code: `export class AuthService { a() {} }\nexport const orders = new AuthService();`,
      errors: [
        {
          messageId: "instanceDisagrees",
          data: { name: "AuthService", instance: "orders" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: "a class expression by a default export",
      filename: "src/services/order-service.ts",
      code: `const Auth = class { a() {} };\nexport default Auth;`,
      errors: [
        {
          messageId: "fileDisagrees",
          data: { name: "Auth", file: "order-service.ts" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
  ],
});

const services = (...paths: readonly string[]) => ({
  continuous: {
    services: {
      schemaVersion: 1,
      services: paths.map((path) => ({ path, name: "x", kind: "functions", exports: [], methods: [] })),
    },
  },
});

new RuleTester().run("service-naming: the style of files", serviceNaming, {
  valid: [
    {
      name: "as the others",
      filename: "s/services/room-images.ts",
      settings: services("a-a", "b-b", "c-c", "d-d", "e-e", "f-f", "g-g", "h-h", "i-i", "j-j"),
      code: `export function a() {}`,
    },
    {
      name: "too few to prevail",
      filename: "s/services/roomImages.ts",
      settings: services("a-a", "b-b", "c-c", "d-d"),
      code: `export function a() {}`,
    },
    {
      name: "a file that is written as its class is",
      filename: "s/services/RoomImages.ts",
      settings: services("a-a", "b-b", "c-c", "d-d", "e-e", "f-f", "g-g", "h-h", "i-i", "j-j"),
      code: `export class RoomImages { a() {} }`,
    },
    {
      name: "a file that holds no class, among those that do",
      filename: "s/services/roomImages.ts",
      settings: services("AaA", "BbB", "CcC", "DdD", "EeE", "FfF", "GgG", "HhH", "IiI", "JjJ"),
      code: `export function a() {}`,
    },
    {
      name: "one word has no style",
      filename: "s/services/rooms.ts",
      settings: services("aA", "bB", "cC", "dD", "eE", "fF", "gG", "hH", "iI", "jJ"),
      code: `export function a() {}`,
    },
  ],
  invalid: [
    {
      name: "another than nearly all",
      filename: "s/services/room-images.ts",
      settings: services("aA", "bB", "cC", "dD", "eE", "fF", "gG", "hH", "iI", "jJ"),
      code: `export function a() {}`,
      errors: [
        {
          messageId: "fileStyle",
          data: { file: "room-images.ts", style: "kebab-case", prevailing: "camelCase" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 18,
        },
      ],
    },
    {
      name: "another than those that are written as their classes are",
      filename: "s/services/room-images.ts",
      settings: services("AaA", "BbB", "CcC", "DdD", "EeE", "FfF", "GgG", "HhH", "IiI", "JjJ"),
      code: `export function a() {}`,
      errors: [
        {
          messageId: "fileStyle",
          data: { file: "room-images.ts", style: "kebab-case", prevailing: "PascalCase" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 18,
        },
      ],
    },
  ],
});
