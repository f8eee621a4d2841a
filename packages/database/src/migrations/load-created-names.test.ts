import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadCreatedNames } from "./load-created-names.js";

test("every file's, of migrations as they were read", () => {
  const root = mkdtempSync(join(tmpdir(), "created-names-"));
  writeFileSync(join(root, "by-hand.sql"), "create table orders (id int);");
  const folders = [{ folder: "m", files: [{ path: "m/1.sql", text: "create view carts as select 1;" }] }];
  expect(loadCreatedNames(root, ["by-hand.sql", "m/1.sql", "gone.sql"], folders)).toEqual(["carts", "orders"]);
});
