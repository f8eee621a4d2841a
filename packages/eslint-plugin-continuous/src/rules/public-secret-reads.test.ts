import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { publicSecret } from "./public-secret.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("public-secret: reads", publicSecret, {
  valid: [
    {
      name: "an element access by a constant's name",
      filename: "src/a.ts",
      code: `const value = process.env[REACT_APP_DB_PASSWORD];`,
    },
    {
      name: "an object that names a secret",
      filename: "src/a.js",
      code: `const names = { EXPO_PUBLIC_JWT_SECRET: "hidden" };`,
    },
    {
      name: "a message is no read",
      filename: "src/a.ts",
      code: `throw new Error("NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY");`,
    },
    {
      name: "a list of names is no read",
      filename: "src/a.ts",
      code: `const forbidden = ["NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY"];`,
    },
    {
      name: "a comment is no read",
      filename: "src/a.ts",
      code: `// never set VITE_SUPABASE_SERVICE_ROLE_KEY
export {};`,
    },
    {
      name: "a refusal is what we would advise",
      filename: "src/a.ts",
      code: `if (process.env.NEXT_PUBLIC_JWT_SECRET) throw new Error("Never make it public.");`,
    },
    {
      name: "setting a variable is no read",
      filename: "src/a.ts",
      code: `process.env.NEXT_PUBLIC_JWT_SECRET = "x";
delete process.env.NEXT_PUBLIC_JWT_SECRET;`,
    },
    { name: "a test", filename: "src/a.test.ts", code: `const key = import.meta.env.VITE_JWT_SECRET;` },
    {
      name: "a call that only prints the name of a secret",
      filename: "src/a.ts",
      code: `console.error("NEXT_PUBLIC_JWT_SECRET");`,
    },
  ],
  invalid: [
    {
      name: "an element access",
      filename: "src/a.ts",
      code: `const password = process.env["REACT_APP_DB_PASSWORD"];`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "REACT_APP_DB_PASSWORD", prefix: "REACT_APP_" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { privateName: "DB_PASSWORD" },
              output: `const password = process.env["DB_PASSWORD"];`,
            },
          ],
        },
      ],
    },
    {
      name: "destructuring",
      filename: "src/a.js",
      code: `const { EXPO_PUBLIC_JWT_SECRET: secret = "é" } = process.env;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "EXPO_PUBLIC_JWT_SECRET", prefix: "EXPO_PUBLIC_" },
          line: 1,
          column: 9,
          endLine: 1,
          endColumn: 31,
          suggestions: [],
        },
      ],
    },
    {
      name: "Deno",
      filename: "supabase/functions/send/index.ts",
      code: `const key = Deno.env.get("PUBLIC_WEBHOOK_SECRET");`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "PUBLIC_WEBHOOK_SECRET", prefix: "PUBLIC_" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { privateName: "WEBHOOK_SECRET" },
              output: `const key = Deno.env.get("WEBHOOK_SECRET");`,
            },
          ],
        },
      ],
    },
    {
      name: "a helper",
      filename: "src/a.ts",
      code: `const key = getEnvVar("NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY") || "";`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY", prefix: "NEXT_PUBLIC_" },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 62,
          suggestions: [],
        },
      ],
    },
    {
      name: "a check that it is there is none",
      filename: "src/a.ts",
      code: `if (!process.env.NEXT_PUBLIC_JWT_SECRET) throw new Error("It is missing.");`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "NEXT_PUBLIC_JWT_SECRET", prefix: "NEXT_PUBLIC_" },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { privateName: "JWT_SECRET" },
              output: `if (!process.env.JWT_SECRET) throw new Error("It is missing.");`,
            },
          ],
        },
      ],
    },
    {
      name: "two reads of one name are one problem",
      filename: "src/a.ts",
      code: `const a = import.meta.env.VITE_JWT_SECRET;
const b = import.meta.env.VITE_JWT_SECRET;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_JWT_SECRET", prefix: "VITE_" },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 42,
          suggestions: [],
        },
      ],
    },
    {
      name: "two names are two problems",
      filename: "src/a.ts",
      code: `const a = import.meta.env.VITE_JWT_SECRET;
const b = (import.meta as any).env.VITE_PRIVATE_KEY;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_JWT_SECRET", prefix: "VITE_" },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 42,
          suggestions: [],
        },
        {
          messageId: "publicSecret",
          data: { name: "VITE_PRIVATE_KEY", prefix: "VITE_" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 52,
          suggestions: [],
        },
      ],
    },
    {
      name: "JSX",
      filename: "src/app.tsx",
      code: `export const app = <Client key={process.env.GATSBY_CLIENT_SECRET} />;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "GATSBY_CLIENT_SECRET", prefix: "GATSBY_" },
          line: 1,
          column: 45,
          endLine: 1,
          endColumn: 65,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { privateName: "CLIENT_SECRET" },
              output: `export const app = <Client key={process.env.CLIENT_SECRET} />;`,
            },
          ],
        },
      ],
    },
    {
      name: "CommonJS",
      filename: "scripts/seed.cjs",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `const { NUXT_PUBLIC_ADMIN_API_KEY } = process.env;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "NUXT_PUBLIC_ADMIN_API_KEY", prefix: "NUXT_PUBLIC_" },
          line: 1,
          column: 9,
          endLine: 1,
          endColumn: 34,
          suggestions: [],
        },
      ],
    },
  ],
});
