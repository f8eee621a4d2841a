import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: bare values", environmentDetection, {
  valid: [
    {
      name: "an optional chain from globalThis",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const agent = () => globalThis.navigator?.userAgent || "unknown";`,
    },
    {
      name: "an optional chain behind a guard",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const agent = () => (typeof navigator === "undefined" ? "unknown" : navigator?.userAgent);`,
    },
    {
      name: "an optional chain further on",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const url = () => process.env?.API_URL;`,
    },
    {
      name: "the right of a condition that asked before",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const canSpeak = () => (typeof window !== "undefined" && window ? 1 : 0);`,
    },
    {
      name: "a try of its own",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function isBrowser() {
  try {
    return !!window;
  } catch {
    return false;
  }
}`,
    },
  ],
  invalid: [
    {
      name: "an optional chain",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const agent = () => navigator?.userAgent || "unknown";`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "navigator" },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 37,
          suggestions: [
            {
              messageId: "askGlobalThis",
              data: { name: "navigator" },
              output: `export const agent = () => globalThis.navigator?.userAgent || "unknown";`,
            },
          ],
        },
      ],
    },
    {
      name: "a default for a missing global",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const root = () => window ?? {};`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: "askGlobalThis",
              data: { name: "window" },
              output: `export const root = () => globalThis.window ?? {};`,
            },
          ],
        },
      ],
    },
    {
      name: "the right of a condition",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const canSpeak = (isOn) => (isOn && window ? 1 : 0);`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 50,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const canSpeak = (isOn) => (isOn && typeof window !== "undefined" ? 1 : 0);`,
            },
          ],
        },
      ],
    },
    {
      name: "a try around much else hides the failure",
      filename: "packages/shared/services/sync-service.ts",
      code: `export async function record(action) {
  try {
    const agent = navigator?.userAgent;
    await save({ action, agent });
  } catch (error) {
    console.error(error);
  }
}`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "navigator" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: "askGlobalThis",
              data: { name: "navigator" },
              output: `export async function record(action) {
  try {
    const agent = globalThis.navigator?.userAgent;
    await save({ action, agent });
  } catch (error) {
    console.error(error);
  }
}`,
            },
          ],
        },
      ],
    },
  ],
});
