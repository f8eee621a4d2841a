import { expect, test } from "vitest";

import { createReferenceFinder } from "./create-reference-finder.js";

const find = createReferenceFinder(
  ["scripts/db-cli.sh", "apps/api/run.sh", "apps/web/run.sh", "bin/launcher"],
  ["scripts/db-cli.sh", "apps/api/run.sh", "apps/web/run.sh", "bin/launcher", "docs/launcher"],
);

test("a path from the root, or from the file's own folder", () => {
  expect(find("README.md", "Run `./scripts/db-cli.sh migrate`, then `bin/launcher`.")).toEqual([
    "scripts/db-cli.sh",
    "bin/launcher",
  ]);
  expect(find("apps/web/package.json", "./run.sh && ../api/run.sh")).toEqual(["apps/web/run.sh", "apps/api/run.sh"]);
  expect(find("apps/web/other.sh", 'bash "$SCRIPT_DIR/run.sh"')).toEqual(["apps/web/run.sh"]);
  expect(find("Makefile", 'db:\n\t"$ROOT/scripts/db-cli.sh" migrate')).toEqual(["scripts/db-cli.sh"]);
});

test("a name that only one file has; not a name that several have, nor a bare word", () => {
  expect(find("docs/guide.md", "See db-cli.sh.")).toEqual(["scripts/db-cli.sh"]);
  expect(
    find("docs/guide.md", "Start run.sh, the launcher does the rest; my-db-cli.sh and db-cli.shx are others."),
  ).toEqual([]);
});

test("an address leads elsewhere, but for one that holds the whole path", () => {
  expect(find("docs/guide.md", "curl https://get.example/db-cli.sh")).toEqual([]);
  expect(find("docs/guide.md", "https://git.example/shop/blob/main/scripts/db-cli.sh")).toEqual(["scripts/db-cli.sh"]);
});
