import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: thrown values", errorHandling, {
  valid: [
    {
      name: "an Error",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail() {
  throw new Error("no team");
}`,
    },
    {
      name: "Error without new",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail() {
  throw Error("no team");
}`,
    },
    {
      name: "what a framework throws",
      filename: "packages/teams/services/team-service.ts",
      code: `export function guard(user: User | null) {
  if (!user) throw redirect("/login");
  throw json({ message: "no" }, { status: 403 });
}`,
    },
    {
      name: "a Response",
      filename: "packages/teams/services/team-service.ts",
      code: `export function guard() {
  throw new Response("no", { status: 404 });
}`,
    },
    {
      name: "a variable that may hold an Error",
      filename: "packages/teams/services/team-service.ts",
      code: `export function check({ error }: Result) {
  if (error) throw error;
}`,
    },
  ],
  invalid: [
    {
      name: "a string",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail() {
  throw "no team";
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "a string" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: "throwNewError",
              output: `export function fail() {
  throw new Error("no team");
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a template",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail(id: string) {
  throw \`no team \${id}\`;
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "a string" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: "throwNewError",
              output: `export function fail(id: string) {
  throw new Error(\`no team \${id}\`);
}`,
            },
          ],
        },
      ],
    },
    {
      name: "joined text with a letter of two units",
      filename: "packages/teams/services/team-service.mjs",
      code: `export function fail(name) {
  /* 😀 */ throw "kein Team " + name;
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "a string" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "throwNewError",
              output: `export function fail(name) {
  /* 😀 */ throw new Error("kein Team " + name);
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an object",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail() {
  throw { status: 404 };
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "an object" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      name: "a constant that holds an object",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function load() {
  try {
    return await read();
  } catch (error) {
    const failure: Failure = { code: "READ", error };
    throw failure;
  }
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "'failure'" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 18,
        },
      ],
    },
    {
      name: "a message",
      filename: "packages/teams/services/team-service.ts",
      code: `export function check({ error }: Result) {
  if (error) throw error.message;
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "a string" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "throwNewError",
              output: `export function check({ error }: Result) {
  if (error) throw new Error(error.message);
}`,
            },
          ],
        },
      ],
    },
    {
      name: "undefined",
      filename: "packages/teams/services/team-service.ts",
      code: `export function fail() {
  throw undefined;
}`,
      errors: [
        {
          messageId: "nonErrorThrown",
          data: { thrown: "'undefined'" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
  ],
});
