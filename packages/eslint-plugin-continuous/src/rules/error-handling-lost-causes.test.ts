import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { errorHandling } from "./error-handling.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

new RuleTester().run("error-handling: lost causes", errorHandling, {
  valid: [
    {
      name: "a cause",
      filename: "packages/teams/services/team-service.ts",
      code: `export function read(text: string) {
  try {
    return parse(text);
  } catch (error) {
    throw new Error("unreadable", { cause: error });
  }
}`,
    },
    {
      name: "an error class that takes the caught one",
      filename: "packages/teams/services/team-service.ts",
      code: `export function read(text: string) {
  try {
    return parse(text);
  } catch (error) {
    throw new ServiceError("unreadable", error);
  }
}`,
    },
    {
      name: "the caught message in the new one",
      filename: "packages/teams/services/team-service.ts",
      code: `export function read(text: string) {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(\`unreadable: \${error.message}\`);
  }
}`,
    },
    {
      name: "logged, then thrown",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    console.error(error);
    throw new Error("unreadable");
  }
}`,
    },
    {
      name: "one known error is translated",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    if (error.code === "ENOENT") throw new NotFoundError(id);
    throw error;
  }
}`,
    },
    {
      name: "text that does not parse says no more",
      filename: "packages/teams/services/team-service.ts",
      code: `export function read(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("The settings are not JSON.");
  }
}`,
    },
    {
      name: "a callback in the catch has a catch of its own",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read() {
  try {
    return await load();
  } catch (error) {
    return retry(() => {
      throw new Error("again");
    }, error);
  }
}`,
    },
  ],
  invalid: [
    {
      name: "a new error without its cause",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    throw new Error("unreadable");
  }
}`,
      errors: [
        {
          messageId: "causeDropped",
          data: { thrown: "Error" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: "addCause",
              data: { name: "error" },
              output: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    throw new Error("unreadable", { cause: error });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a catch that takes no error",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read(id: string) {
  try {
    return await load(id);
  } catch {
    throw new TypeError("unreadable");
  }
}`,
      errors: [
        {
          messageId: "causeDropped",
          data: { thrown: "TypeError" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 38,
          suggestions: [
            {
              messageId: "addCause",
              data: { name: "error" },
              output: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    throw new TypeError("unreadable", { cause: error });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an error class that is not given the caught one",
      filename: "packages/teams/services/team-service.ts",
      code: `@Injectable()
export class TeamService {
  @Get()
  provider(id: string) {
    try {
      return this.container[id];
    } catch (err) {
      throw new DomainError("NOT_FOUND", id);
    }
  }
}`,
      errors: [
        {
          messageId: "causeDropped",
          data: { thrown: "DomainError" },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 45,
        },
      ],
    },
    {
      name: "one error is rethrown, the others lose their cause",
      filename: "packages/teams/services/team-service.ts",
      code: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    if (error instanceof NotFound) throw error;
    throw new Error("unreadable");
  }
}`,
      errors: [
        {
          messageId: "causeDropped",
          data: { thrown: "Error" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 34,
          suggestions: [
            {
              messageId: "addCause",
              data: { name: "error" },
              output: `export async function read(id: string) {
  try {
    return await load(id);
  } catch (error) {
    if (error instanceof NotFound) throw error;
    throw new Error("unreadable", { cause: error });
  }
}`,
            },
          ],
        },
      ],
    },
  ],
});
