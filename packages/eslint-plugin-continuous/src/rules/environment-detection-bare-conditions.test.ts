import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("environment-detection: bare conditions", environmentDetection, {
  valid: [
    {
      name: "if by typeof",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function origin() {
  if (typeof window !== "undefined") return window.location.origin;
  return "";
}`,
    },
    {
      name: "a local of the same name",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function show(location) {
  if (location) return location.name;
  return "";
}`,
    },
    {
      name: "an object's own property",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const has = (room) => (room.window ? 1 : 0);`,
    },
    {
      name: "a value that is only handed on",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const open = () => mount(window);`,
    },
  ],
  invalid: [
    {
      name: "if by the bare name, even in a method that runs later",
      filename: "packages/shared/services/sync-service.ts",
      code: `export function origin() {
  if (window) return window.location.origin;
  return "";
}`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export function origin() {
  if (typeof window !== "undefined") return window.location.origin;
  return "";
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a conjunction by the bare name",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const origin = () => window && window.location.origin;`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 35,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const origin = () => typeof window !== "undefined" && window.location.origin;`,
            },
          ],
        },
      ],
    },
    {
      name: "a ternary by the bare name",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const origin = () => (document ? document.baseURI : "");`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "document" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "document" },
              output: `export const origin = () => (typeof document !== "undefined" ? document.baseURI : "");`,
            },
          ],
        },
      ],
    },
    {
      name: "a negation",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isServer = () => !window;`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const isServer = () => typeof window === "undefined";`,
            },
          ],
        },
      ],
    },
    {
      name: "a double negation",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isBrowser = () => !!window;`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const isBrowser = () => typeof window !== "undefined";`,
            },
          ],
        },
      ],
    },
    {
      name: "Boolean",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isBrowser = () => Boolean(window);`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const isBrowser = () => typeof window !== "undefined";`,
            },
          ],
        },
      ],
    },
    {
      name: "a comparison with undefined",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isBrowser = () => window !== undefined;`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "window" },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "window" },
              output: `export const isBrowser = () => typeof window !== "undefined";`,
            },
          ],
        },
      ],
    },
    {
      name: "a comparison with null",
      filename: "packages/shared/services/sync-service.ts",
      code: `export const isServer = () => null == process;`,
      errors: [
        {
          messageId: "bareTest",
          data: { name: "process" },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: "askTypeof",
              data: { name: "process" },
              output: `export const isServer = () => typeof process === "undefined";`,
            },
          ],
        },
      ],
    },
  ],
});
