import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

it("there are pages to look at", () => {
  expect(pages).toContain("docs/README.md");
});

it.each(pages)("every file that %s leads to is there", (page) => {
  const text = readFileSync(join(root, page), "utf8").replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, target]) =>
    target === undefined || /^(?:[a-z]+:|#)/u.test(target) ? [] : [target.replace(/#.*$/u, "")],
  );
  const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});
