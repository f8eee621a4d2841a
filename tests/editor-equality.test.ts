import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, copyStorefront } from "./support/create-repository.js";
import { runNode } from "./support/run-continuous.js";

const script = fileURLToPath(new URL("../bench/measure-editor.mjs", import.meta.url));

test("ESLint, the plugin in tsserver and the language server say the same of every file of the example", () => {
  const root = copyStorefront();
  commitAll(root);
  callContinuous(root, ["discover"]);
  callContinuous(root, ["check", "standards"]);
  const { status, stdout, stderr } = runNode(root, [script, root]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/findings: ESLint (\d\d), tsserver \1, language server \1; 0 differences\n$/u);
  expect(status).toBe(0);
}, 240_000);
