import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: logged catches", errorHandling, {
  valid: [
    {
      name: "rethrows after logging",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function saveTeam(team: Team) {
  try {
    await teams.save(team);
  } catch (error) {
    console.error("save failed", error);
    throw error;
  }
}`,
    },
    {
      name: "tries again",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function load(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      console.warn("attempt failed", error);
    }
  }
  throw new Error("gave up");
}`,
    },
    {
      name: "keeps the error as state",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async load() {
    try {
      this.teams = await api.teams();
    } catch (error) {
      console.error(error);
      this.error = error;
    }
  }
}`,
    },
    {
      name: "a listener has nobody to tell",
      filename: "packages/teams/services/team-service.ts",
      code: `socket.on("team", async (team) => {
  try {
    await save(team);
  } catch (error) {
    console.error(error);
  }
});`,
    },
    {
      name: "a started local function has nobody to tell",
      filename: "packages/teams/services/team-service.ts",
      code: `export function start() {
  const run = async () => {
    try {
      await sync();
    } catch (error) {
      console.error(error);
    }
  };
  void run();
}`,
    },
    {
      name: "a notice must not break what it tells of",
      filename: "packages/teams/services/team-service.ts",
      code: `
        export const teamService = {
          async notifyOwner(team: Team) {
            try {
              await mail(team.owner);
            } catch (error) {
              console.error(error);
            }
          },
        };
      `,
    },
    {
      name: "a log entry must not break what it logs",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async logAction(action: string) {
    try {
      await audit.write(action);
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
  ],
  invalid: [
    {
      name: "only logs",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function saveTeam(team: Team) {
  try {
    await teams.save(team);
  } catch (error) {
    console.error("save failed", error);
  }
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'saveTeam'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: "a handler that the file itself awaits",
      filename: "packages/teams/services/team-service.ts",
      code: `async function handlePaid(id: string) {
  try {
    await book(id);
  } catch (error) {
    console.error(error);
  }
}

export async function move(id: string) {
  await handlePaid(id);
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'handlePaid'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: "a comment that repeats the code is no reason",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listTeams() {
  try {
    return await api.teams();
  } catch (error) {
    // Log the error
    console.error(error);
    return [];
  }
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'listTeams'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: "a class expression, non-ASCII names",
      filename: "packages/teams/services/team-service.ts",
      code: `export const Dienst = class<T> {
  #größe = 0;
  async löschen(id: T): Promise<void> {
    try {
      using sperre = this.sperren(id);
      await this.entfernen(id, sperre);
    } catch (fehler) {
      console.error("ü", fehler);
    }
  }
};`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'löschen'" },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
  ],
});
