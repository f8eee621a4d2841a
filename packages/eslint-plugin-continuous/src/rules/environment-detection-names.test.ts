import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: names", environmentDetection, {
  valid: [
    {
      name: "what every bundler replaces",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isProduction = process.env.NODE_ENV === "production";`,
    },
    {
      name: "what Next.js replaces",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const client = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env["NEXT_PUBLIC_SUPABASE_ANON_KEY"]!);`,
    },
    {
      name: "a parameter of the same name",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function describe(window: { title: string }, location: string) {
  return window.title + location;
}`,
    },
    {
      name: "an import of the same name",
      filename: "packages/shared/services/sync-service.ts",
      code: `import { document, process } from "./model.js";
export const title = document.title + process.name;`,
    },
    {
      name: "a type",
      filename: "packages/shared/services/sync-service.ts",
      code: `export type Storages = typeof window.localStorage | Window;
let current: typeof document | undefined;
let root: HTMLElement | undefined;
export const isElement = (value: unknown): value is HTMLElement => value !== undefined;`,
    },
    {
      name: "a property of the same name",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const place = { location: "Zürich", window: 1 }.location;`,
    },
    {
      name: "JavaScript in CommonJS that waits",
      filename: "packages/shared/services/token-service.js",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `module.exports = { secret: () => process.env.TOKEN };`,
    },
    {
      name: "a file that is no service",
      filename: "packages/shared/config/urls.ts",
      code: `export const apiUrl = process.env.API_URL;`,
    },
  ],
  invalid: [
    {
      name: "import.meta.env behind a type assertion",
      filename: "packages/shared/services/sync-service.ts",
      code: `const apiUrl = (import.meta as any).env.VITE_API_URL;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "import.meta.env", more: "" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: "askOptionally",
              data: { name: "(import.meta as any).env" },
              output: `const apiUrl = (import.meta as any).env?.VITE_API_URL;`,
            },
          ],
        },
      ],
    },
    {
      name: "nothing replaces a variable taken from process.env as a whole",
      filename: "packages/shared/services/sync-service.ts",
      code: `const { NODE_ENV } = process.env;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 33,
          suggestions: [],
        },
      ],
    },
    {
      name: "nothing replaces Vite's variables on process.env",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = process.env.VITE_API_URL!;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 24,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `const url = typeof process === "undefined" ? undefined : process.env.VITE_API_URL!;`,
            },
          ],
        },
      ],
    },
    {
      name: "an ambient declaration declares nothing",
      filename: "packages/shared/services/sync-service.ts",
      code: `declare const Deno: { env: { get(name: string): string | undefined } };
const url = Deno.env.get("API_URL");`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "Deno", more: "" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "Deno" },
              output: `declare const Deno: { env: { get(name: string): string | undefined } };
const url = typeof Deno === "undefined" ? undefined : Deno.env.get("API_URL");`,
            },
          ],
        },
      ],
    },
    {
      name: "a resource that is disposed of",
      filename: "packages/shared/services/lock-service.ts",
      code: `using lock = acquire(navigator.locks);`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "navigator", more: "" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 31,
          suggestions: [],
        },
      ],
    },
    {
      name: "JSX",
      filename: "packages/shared/services/frame-service.tsx",
      code: `export const frame = <iframe src={window.location.href} />;`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 41,
          suggestions: [],
        },
      ],
    },
    {
      name: "JavaScript in CommonJS",
      filename: "packages/shared/services/token-service.js",
      languageOptions: { parserOptions: { sourceType: "commonjs" } },
      code: `module.exports = { secret: process.env.TOKEN || "none" };`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "process.env", more: "" },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 39,
          suggestions: [
            {
              messageId: "guardValue",
              data: { name: "process" },
              output: `module.exports = { secret: (typeof process === "undefined" ? undefined : process.env.TOKEN) || "none" };`,
            },
          ],
        },
      ],
    },
    {
      name: "no suggestion where the value goes straight into a call",
      filename: "packages/shared/services/sync-service.ts",
      code: `const url = new URL(location.href);`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "location", more: "" },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 29,
          suggestions: [],
        },
      ],
    },
    {
      name: "an assignment to a missing object",
      filename: "packages/shared/services/sync-service.ts",
      code: `window.syncService = {};`,
      errors: [
        {
          messageId: "readAtLoad",
          data: { name: "window", more: "" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 7,
          suggestions: [
            {
              messageId: "guardStatement",
              data: { name: "window" },
              output: `if (typeof window !== "undefined") window.syncService = {};`,
            },
          ],
        },
      ],
    },
  ],
});
