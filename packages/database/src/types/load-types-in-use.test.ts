import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadTypesInUse } from "./load-types-in-use.js";

const schemas = [] as const;

function usedBy(text: string, ...paths: readonly string[]): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "types-in-use-"));
  writeFileSync(join(root, "client.ts"), text);
  const files = paths.map((path) => ({ path, schemas }));
  return loadTypesInUse(root, files, ["client.ts", "gone.ts"]).map(({ path }) => path);
}

test("imported, whatever leads to it", () => {
  const paths = ["db/database.types.ts", "db/schema/index.ts", "db/supabase.d.ts", "db/left_over.ts"];
  expect(
    usedBy(
      `import type { Database } from "../database.types.js";
export * from '@shop/db/schema';
type Old = import("./supabase").Database;
const note = "left_over_types";`,
      ...paths,
    ),
  ).toEqual(["db/database.types.ts", "db/schema/index.ts", "db/supabase.d.ts"]);
});

test("a file does not use itself", () => {
  expect(usedBy(`const self = "./client";`, "client.ts")).toEqual([]);
});
