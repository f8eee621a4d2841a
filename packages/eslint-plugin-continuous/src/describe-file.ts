import { relative, sep } from "node:path";

import type { TSESLint } from "@typescript-eslint/utils";

import type { ContinuousSettings, RuleFile } from "./create-rule.js";

// Every rule asks for every file: what does not change from rule to rule is made once.
const fileOf = new WeakMap<object, RuleFile>();

/** The file that a rule looks at, and the facts of others. */
export function describeFile(
  context: Pick<TSESLint.RuleContext<string, readonly unknown[]>, "cwd" | "filename" | "settings" | "sourceCode">,
): RuleFile {
  let file = fileOf.get(context.sourceCode);
  if (file === undefined) {
    const settings = (context.settings["continuous"] ?? {}) as ContinuousSettings;
    const path = toRelative(settings.root ?? context.cwd, context.filename);
    file = { path, settings };
    fileOf.set(context.sourceCode, file);
  }
  return file;
}

/** `path.relative` is the dearest thing here, and the file nearly always lies below the root. */
function toRelative(root: string, filename: string): string {
  const isBelow = filename.startsWith(root) && filename[root.length] === sep;
  const path = isBelow ? filename.slice(root.length + 1) : relative(root, filename);
  return path.replaceAll("\\", "/");
}
