import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: handed over", errorHandling, {
  valid: [
    {
      name: "an error handler may throw",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async save(team: Team) {
    try {
      await this.teams.save(team);
    } catch (error) {
      this.handleError("save", error);
    }
  }
}`,
    },
    {
      name: "an error handler and an answer that says so",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async list(): Promise<Team[] | null> {
    try {
      return await this.teams.list();
    } catch (error) {
      this.handleError(error);
      return null;
    }
  }
}`,
    },
    {
      name: "a private method that nobody waits for",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  constructor() {
    void this.warm();
    this.#refresh();
  }
  private async warm() {
    try {
      await this.teams.list();
    } catch (error) {
      console.error(error);
    }
  }
  async #refresh() {
    try {
      await this.teams.reload();
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      name: "a try that cannot fail",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function history(): Promise<Entry[]> {
  try {
    return [];
  } catch (error) {
    console.error(error);
    return [];
  }
}`,
    },
  ],
  invalid: [
    {
      name: "an error handler and an empty list",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  async list(): Promise<Team[]> {
    try {
      return await this.teams.list();
    } catch (error) {
      this.handleError("list", error);
      return [];
    }
  }
}`,
      errors: [{ messageId: "failureHidden", data: { name: "'list'" }, line: 5, column: 7, endLine: 5, endColumn: 20 }],
    },
    {
      name: "a private method that is awaited too",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  constructor() {
    void this.load();
  }
  async reload() {
    await this.load();
    return this.#teams;
  }
  private async load() {
    try {
      this.#teams = await this.api.list();
    } catch (error) {
      console.error(error);
    }
  }
}`,
      errors: [{ messageId: "loggedOnly", data: { name: "'load'" }, line: 12, column: 7, endLine: 12, endColumn: 20 }],
    },
    {
      name: "a public method that others may await",
      filename: "packages/teams/services/team-service.ts",
      code: `class TeamService {
  constructor() {
    void this.load();
  }
  async load() {
    try {
      this.#teams = await this.api.list();
    } catch (error) {
      console.error(error);
    }
  }
}`,
      errors: [{ messageId: "loggedOnly", data: { name: "'load'" }, line: 8, column: 7, endLine: 8, endColumn: 20 }],
    },
  ],
});
