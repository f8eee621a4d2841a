import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: empty catches", errorHandling, {
  valid: [
    {
      name: "an empty catch with a reason",
      filename: "packages/teams/services/team-service.ts",
      code: `export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Private windows have no storage, and nothing is lost.
  }
}`,
    },
    {
      name: "not a service file",
      filename: "apps/web/src/teams.ts",
      code: `export async function save() {
  try {
    await send();
  } catch {}
}`,
    },
    {
      name: "a test file",
      filename: "packages/teams/services/team-service.test.ts",
      code: `try {
  run();
} catch {}`,
    },
  ],
  invalid: [
    {
      name: "an empty catch",
      filename: "packages/teams/services/team-service.ts",
      code: `export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {}
}`,
      errors: [
        {
          messageId: "emptyCatch",
          data: { name: "'forget'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a note of work left is no reason",
      filename: "packages/teams/services/team-service.cjs",
      code: `export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch (e) {
    // TODO: handle
  }
}`,
      errors: [
        {
          messageId: "emptyCatch",
          data: { name: "'forget'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: "an empty catch at the top of a module",
      filename: "packages/teams/services/team-service.ts",
      code: `try {
  start();
} catch (e) {
}`,
      errors: [
        {
          messageId: "emptyCatch",
          data: { name: "this function" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 12,
        },
      ],
    },
  ],
});
