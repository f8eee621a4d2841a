import { expect, it } from "vitest";

import { createRepository } from "./support/create-repository.js";
import { checkAsJson } from "./support/run-continuous.js";

const swallow = "export async function send() {\n  try {\n    await post();\n  } catch {}\n}\n";

it("options that a comment gives a rule are looked at, beside files without such a comment", () => {
  const root = createRepository({
    "standards.yaml": "services:\n  required: [error_handling]\n",
    "services/mail-service.ts": swallow,
    "services/odd-service.ts": `/* eslint continuous/error-handling: [2, { services: 5 }] */\n${swallow}`,
    "services/own-service.ts": `/* eslint continuous/error-handling: 0 -- generated once */\n${swallow}`,
  });
  const { document } = checkAsJson(root);
  expect(document.problems).toEqual([]);
  expect(document.issues.map(({ path, line, description }) => [path, line, description.slice(0, 30)])).toEqual([
    ["services/mail-service.ts", 4, "The catch in 'send' is empty a"],
    ["services/odd-service.ts", 1, "Inline configuration for rule "],
    ["services/odd-service.ts", 5, "The catch in 'send' is empty a"],
  ]);
});
