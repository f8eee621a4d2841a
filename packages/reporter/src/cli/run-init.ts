import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { initStandards } from "@continuous/standards";
import writeFileAtomic from "write-file-atomic";

import { findRepositoryFacts } from "../init/find-repository-facts.js";
import type { CommandContext } from "./create-program.js";
import { findCommandRoot } from "./load-context.js";

const eslintLines = `import continuous from "eslint-plugin-continuous";

export default [
  // your own configs …
  ...continuous.configs.standards,
];
`;

/** `init`. */
export async function runInit(context: CommandContext): Promise<void> {
  const { io } = context;
  const root = findCommandRoot(context);
  const file = ["standards.yaml", "standards.yml"].map((name) => join(root, name)).find((path) => existsSync(path));
  if (file === undefined) {
    await writeFileAtomic(join(root, "standards.yaml"), initStandards({ found: findRepositoryFacts(root) }));
    io.writeOut("Wrote standards.yaml, fitted to what was found here. Read it: it is meant to be changed.\n");
  } else {
    io.writeOut("There is a standards file already; it stays as it is.\n");
  }
  io.writeOut(await ignoreStore(root));
  io.writeOut(`\nFor ESLint, in eslint.config.js:\n\n${eslintLines}\nThen: continuous check standards\n`);
}

/** The embedded store and the snapshot lie in `.continuous/`, which is nobody's to commit. */
async function ignoreStore(root: string): Promise<string> {
  const path = join(root, ".gitignore");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (/^\/?\.continuous\/?\s*$/mu.test(text)) return ".gitignore names .continuous/ already.\n";
  const separator = text === "" || text.endsWith("\n") ? "" : "\n";
  await writeFileAtomic(path, `${text}${separator}.continuous/\n`);
  return "Added .continuous/ to .gitignore.\n";
}
