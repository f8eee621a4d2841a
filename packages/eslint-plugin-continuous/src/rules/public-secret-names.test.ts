import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { publicSecret } from "./public-secret.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("public-secret: names", publicSecret, {
  valid: [
    {
      name: "the anon key is meant to be seen",
      filename: "src/lib/client.ts",
      code: `const key = import.meta.env.VITE_SUPABASE_ANON_KEY;`,
    },
    {
      name: "a service that is none of Supabase's",
      filename: "src/lib/client.ts",
      code: `const url = import.meta.env.VITE_BOOKING_SERVICE_KEY_NAME + import.meta.env.VITE_ENABLE_SERVICE_CACHE;`,
    },
    {
      name: "the key that Stripe publishes",
      filename: "apps/web/app/page.tsx",
      code: `const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY!;`,
    },
    {
      name: "the same secret without the prefix",
      filename: "apps/web/app/page.ts",
      code: `const secret = process.env.STRIPE_SECRET_KEY;`,
    },
    {
      name: "a password that is a feature",
      filename: "src/a.ts",
      code: `const config = [env.VITE_ENABLE_PASSWORD_LOGIN, env.VITE_PASSWORD_RESET_URL, env.VITE_PASSWORD_MIN_LENGTH, env.VITE_FORGOT_PASSWORD];`,
    },
    {
      name: "a demonstration's password",
      filename: "src/a.ts",
      code: `const password = import.meta.env.VITE_DEMO_PASSWORD;`,
    },
    {
      name: "PUBLIC alone, on something that is no environment",
      filename: "src/a.ts",
      code: `const label = labels.PUBLIC_API_SECRET;`,
    },
    {
      name: "a secret word in another sense",
      filename: "src/a.ts",
      code: `const game = [env.VITE_SECRET_SANTA, env.VITE_SECRET_SANTA_URL, env.VITE_SECRETARY_PHONE];`,
    },
    {
      name: "tokens and keys that browsers may hold",
      filename: "src/a.ts",
      code: `const open = [env.VITE_MAPBOX_ACCESS_TOKEN, env.VITE_ALGOLIA_API_KEY, env.VITE_RECAPTCHA_SITE_KEY, env.VITE_VAPID_PUBLIC_KEY, env.VITE_FIREBASE_API_KEY, env.VITE_GOOGLE_CLIENT_ID];`,
    },
    {
      name: "a database that is an API",
      filename: "src/a.ts",
      code: `const url = import.meta.env.VITE_FIREBASE_DATABASE_URL;`,
    },
    {
      name: "a switch that is about a secret key",
      filename: "src/a.ts",
      code: `const switches = [env.VITE_SHOW_PASSWORD, env.VITE_USE_CLIENT_SECRET];`,
    },
  ],
  invalid: [
    {
      name: "the service role key behind Vite's prefix",
      filename: "src/lib/client.ts",
      code: `const key = import.meta.env.VITE_SUPABASE_SERVICE_ROLE_KEY;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_SUPABASE_SERVICE_ROLE_KEY", prefix: "VITE_" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 59,
          suggestions: [],
        },
      ],
    },
    {
      name: "the short name of the service key",
      filename: "src/lib/client.ts",
      code: `const key = import.meta.env.VITE_SUPABASE_SERVICE_KEY;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_SUPABASE_SERVICE_KEY", prefix: "VITE_" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 54,
          suggestions: [],
        },
      ],
    },
    {
      name: "a secret behind Next's prefix",
      filename: "apps/web/app/page.tsx",
      code: `const secret = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY!;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "NEXT_PUBLIC_STRIPE_SECRET_KEY", prefix: "NEXT_PUBLIC_" },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 57,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { privateName: "STRIPE_SECRET_KEY" },
              output: `const secret = process.env.STRIPE_SECRET_KEY!;`,
            },
          ],
        },
      ],
    },
    {
      name: "SvelteKit's and Astro's prefix",
      filename: "src/a.ts",
      code: `import { PUBLIC_STRIPE_SECRET_KEY } from "$env/static/public";
export const key = PUBLIC_STRIPE_SECRET_KEY;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "PUBLIC_STRIPE_SECRET_KEY", prefix: "PUBLIC_" },
          line: 1,
          column: 10,
          endLine: 1,
          endColumn: 34,
          suggestions: [],
        },
      ],
    },
    {
      name: "the key of a model vendor",
      filename: "src/a.ts",
      code: `const key = import.meta.env.VITE_OPENAI_API_KEY;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_OPENAI_API_KEY", prefix: "VITE_" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 48,
          suggestions: [],
        },
      ],
    },
    {
      name: "a database with its password",
      filename: "src/a.ts",
      code: `const url = import.meta.env.VITE_DATABASE_URL;`,
      errors: [
        {
          messageId: "publicSecret",
          data: { name: "VITE_DATABASE_URL", prefix: "VITE_" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 46,
          suggestions: [],
        },
      ],
    },
  ],
});
