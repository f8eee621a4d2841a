import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: answers of a catch", errorHandling, {
  valid: [
    {
      name: "logs and answers null",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function findTeam(id: string): Promise<Team | null> {
  try {
    return await teams.find(id);
  } catch (error) {
    logger.error(error);
    return null;
  }
}`,
    },
    {
      name: "logs and answers with the error",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function saveTeam(team: Team) {
  try {
    await teams.save(team);
    return { success: true };
  } catch (error) {
    console.error(error);
    return { success: false, error };
  }
}`,
    },
    {
      name: "nothing is an answer the type allows",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async find(id: string): Promise<Team | undefined> {
    try {
      return await this.teams.find(id);
    } catch (error) {
      this.logger.warn(error);
    }
  }
}`,
    },
    {
      name: "falls back to another source",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listProvinces() {
  try {
    return await api.provinces();
  } catch (error) {
    console.warn(error);
    return PROVINCES;
  }
}`,
    },
    {
      name: "the log entry says what happens instead",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listTeams() {
  try {
    return await api.teams();
  } catch (error) {
    console.warn("no answer, falling back to an empty list", error);
    return [];
  }
}`,
    },
    {
      name: "a comment says why an empty list will do",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listTeams() {
  try {
    return await api.teams();
  } catch (error) {
    // The widget is decoration, so the page goes on without it.
    console.warn(error);
    return [];
  }
}`,
    },
    {
      name: "a parse that fails has a default",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function readTeams() {
  try {
    return JSON.parse(await storage.read("teams"));
  } catch {
    return [];
  }
}`,
    },
  ],
  invalid: [
    {
      name: "logs and answers an empty list",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async list(): Promise<Team[]> {
    try {
      return await this.teams.list();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.error(message);
      return [];
    }
  }
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'list'" },
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: "logs and answers what the variable held before",
      filename: "packages/teams/services/team-service.ts",
      code: `export const listTeams = async () => {
  let found: Team[] = [];
  try {
    found = await api.teams();
  } catch (error) {
    log.warn(error);
  }
  return found;
};`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'listTeams'" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 18,
        },
      ],
    },
    {
      name: "logs and counts nothing",
      filename: "packages/teams/services/team-service.ts",
      code: `export const service = {
  async count() {
    try {
      return await api.count();
    } catch (error) {
      if (process.env.DEBUG) console.error(error);
      return 0;
    }
  },
};`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'count'" },
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: "logs and lets through",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function mayEdit(id: string) {
  try {
    return { allowed: await check(id) };
  } catch (error) {
    console.error(error);
    return { allowed: true };
  }
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'mayEdit'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: "logs and answers an empty page",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listJobs() {
  try {
    return await api.jobs();
  } catch (error) {
    console.error(error);
    return { jobs: [], total: 0, hasMore: false };
  }
}`,
      errors: [
        {
          messageId: "loggedOnly",
          data: { name: "'listJobs'" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: "answers an empty list and says nothing",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function listTeams() {
  try {
    const response = await fetch("/teams");
    return await response.json();
  } catch {
    return [];
  }
}`,
      errors: [
        {
          messageId: "failureHidden",
          data: { name: "'listTeams'" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 10,
        },
      ],
    },
  ],
});
