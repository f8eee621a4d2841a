import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { createRepository, linkPackages } from "./support/create-repository.js";
import { runNode } from "./support/run-continuous.js";

const require = createRequire(import.meta.url);

// The parser of Postgres is awaited, so CommonJS imports the plugin; its rules alone can be required.
const config = `const { rules } = require("eslint-plugin-continuous/rules");
if (rules["error-handling"] === undefined) throw new Error("The rules are missing.");
module.exports = import("eslint-plugin-continuous").then(({ default: continuous }) => [...continuous.configs.standards]);
`;

test.each(["eslint", "eslint-9"])("%s takes a config in CommonJS", (name) => {
  const root = createRepository({
    "package.json": "{}",
    "eslint.config.cjs": config,
    "services/mail-service.ts": "export async function send() {\n  try {\n    await post();\n  } catch {}\n}\n",
  });
  linkPackages(root);
  const bin = join(dirname(require.resolve(`${name}/package.json`)), "bin/eslint.js");
  const { status, stdout } = runNode(root, [bin, "services", "--format", "json"]);
  expect([status, stdout.match(/"ruleId":"continuous\/[\w-]+"/gu)]).toEqual([
    1,
    ['"ruleId":"continuous/error-handling"'],
  ]);
});
