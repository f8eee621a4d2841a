import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "packages/shared/services/sync-service.ts";

new RuleTester().run("environment-detection: whose `this` it is", environmentDetection, {
  valid: [
    {
      name: "a guard kept in a private field",
      filename,
      code: `export class SyncService {
  readonly #listens = typeof window !== "undefined";
  constructor() {
    if (this.#listens) window.focus();
  }
}`,
    },
    {
      name: "a guard kept under a name in quotes",
      filename,
      code: `export class SyncService {
  readonly "can listen" = typeof window !== "undefined";
  constructor() {
    if (this["can listen"]) window.focus();
  }
}`,
    },
    {
      name: "a guard kept in an object",
      filename,
      code: `const support = {
  listens: typeof window !== "undefined",
};
if (support.listens) window.focus();`,
    },
    {
      name: "a guard that a method of an object asks for by this",
      filename,
      code: `const support = {
  listens: typeof window !== "undefined",
  focuses: function () {
    return this.listens;
  },
};
if (support.focuses()) window.focus();`,
    },
    {
      name: "a method of an object that keeps its guard beside it",
      filename,
      code: `export const support = {
  listens: typeof window !== "undefined",
  focused: (function () {
    return typeof window !== "undefined" && window.closed;
  })(),
};`,
    },
  ],
  invalid: [
    {
      name: "a private field is not the public one of its name",
      filename,
      code: `export class SyncService {
  readonly #listens = true;
  readonly listens = typeof window !== "undefined";
  constructor() {
    if (this.#listens) window.focus();
  }
}`,
      errors: [{ messageId: "readInConstructor", line: 5, column: 24, endColumn: 30, suggestions: [] }],
    },
    {
      name: "a name that is computed names nothing",
      filename,
      code: `const listens = "a";
const support = { [listens]: typeof window !== "undefined", listens: true };
if (support.listens) window.focus();`,
      errors: [{ messageId: "readAtLoad", line: 3, column: 22, endColumn: 28, suggestions: [] }],
    },
    ...[
      {
        code: "export const title = (<any>globalThis).document.title;",
        endColumn: 48,
        output: "export const title = (<any>globalThis).document?.title;",
      },
      { code: "export const title = (globalThis satisfies object as any).document!.title;", endColumn: 67 },
      {
        code: "export const title = globalThis!.document.title;",
        endColumn: 42,
        output: "export const title = globalThis!.document?.title;",
      },
    ].map(({ code, endColumn, output }) => ({
      name: `below what only speaks to the type checker: ${code}`,
      filename,
      code,
      errors: [
        {
          messageId: "readAtLoad" as const,
          line: 1,
          column: 22,
          endColumn,
          suggestions: output === undefined ? [] : [{ messageId: "askOptionally" as const, output }],
        },
      ],
    })),
  ],
});
