import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: rejections", errorHandling, {
  valid: [
    {
      name: "a value that says so",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function find(id: string) {
  const team = await load(id).catch(() => null);
  return team ?? create(id);
}`,
    },
    {
      name: "logs a promise that nobody waits for",
      filename: "packages/teams/services/team-service.ts",
      code: `export function start() {
  sync().catch(console.error);
}`,
    },
    {
      name: "ends the process",
      filename: "packages/teams/services/team-service.ts",
      code: `main().catch((error) => {
  console.error(error);
  process.exit(1);
});`,
    },
    {
      name: "rethrows",
      filename: "packages/teams/services/team-service.ts",
      code: `export const save = (team: Team) =>
  send(team).catch((error) => {
    console.error(error);
    throw error;
  });`,
    },
    {
      name: "a reason in the handler",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function stop() {
  await save().catch(() => {
    // The next start saves again.
  });
}`,
    },
    {
      name: "a reason before the statement",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function stop() {
  // Best effort: the next start saves again.
  await save().catch(() => {});
}`,
    },
    {
      name: "a step of handling another failure",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function save(team: Team) {
  try {
    await send(team);
  } catch (error) {
    await undo(team).catch(() => {});
    throw error;
  }
}`,
    },
    {
      name: "a promise that is awaited elsewhere",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function load() {
  const pending = fetchTeams();
  pending.catch(() => {});
  return await pending;
}`,
    },
    {
      name: "tracking",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function save(team: Team) {
  await send(team);
  await trackEvent("saved").catch(() => undefined);
}`,
    },
    {
      name: "another catch",
      filename: "packages/teams/services/team-service.ts",
      code: `export const schema = z.string().catch(() => fallback());`,
    },
  ],
  invalid: [
    {
      name: "an empty handler",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function save(team: Team) {
  await send(team).catch(() => {});
}`,
      errors: [
        {
          messageId: "rejectionDropped",
          data: { name: "'send'" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a handler that answers undefined to nobody",
      filename: "packages/teams/services/team-service.ts",
      code: `export function save(team: Team) {
  void this.api.send(team).then(done).catch(() => undefined);
}`,
      errors: [
        {
          messageId: "rejectionDropped",
          data: { name: "'send'" },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 60,
        },
      ],
    },
    {
      name: "noop",
      filename: "packages/teams/services/team-service.js",
      code: `exports.save = function (team) {
  send(team).catch(noop);
};`,
      errors: [
        {
          messageId: "rejectionDropped",
          data: { name: "'send'" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      name: "an awaited promise that is only logged",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function save(team: Team) {
  await send(team).catch(console.error);
  return true;
}`,
      errors: [
        {
          messageId: "rejectionLogged",
          data: { name: "'send'" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a returned promise that is only logged",
      filename: "packages/teams/services/team-service.ts",
      code: `export const list = () =>
  api.teams().catch((error) => {
    logger.error(error);
    return [];
  });`,
      errors: [
        {
          messageId: "rejectionLogged",
          data: { name: "'teams'" },
          line: 2,
          column: 21,
          endLine: 5,
          endColumn: 4,
        },
      ],
    },
  ],
});
