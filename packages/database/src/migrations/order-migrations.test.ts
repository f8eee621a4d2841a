import { expect, test } from "vitest";

import { orderMigrations } from "./order-migrations.js";

test("Supabase's own folder: by file name, and what the CLI passes over is said", () => {
  const folder = "apps/web/supabase/migrations";
  expect(
    orderMigrations([
      `${folder}/20240102_b.sql`,
      `${folder}/20240101000000_a.sql`,
      `${folder}/fix.sql`,
      `${folder}/old/1_c.sql`,
      `${folder}/README.md`,
      `${folder}/10_z.sql`,
      `${folder}/9_y.sql`,
    ]),
  ).toEqual({
    paths: [`${folder}/10_z.sql`, `${folder}/20240101000000_a.sql`, `${folder}/20240102_b.sql`, `${folder}/9_y.sql`],
    skipped: [
      { path: `${folder}/README.md`, reason: "Not a .sql file." },
      { path: `${folder}/fix.sql`, reason: "The Supabase CLI runs <timestamp>_name.sql only." },
      {
        path: `${folder}/old/1_c.sql`,
        reason: "In a folder below supabase/migrations, where the Supabase CLI does not look.",
      },
    ],
  });
});

test("any other folder: all of it, numbers by their value", () => {
  expect(
    orderMigrations([
      "db/migrations/10_a.sql",
      "db/migrations/2_b.sql",
      "db/migrations/FIX.sql",
      "db/migrations/002b.sql",
    ]).paths,
  ).toEqual(["db/migrations/002b.sql", "db/migrations/2_b.sql", "db/migrations/10_a.sql", "db/migrations/FIX.sql"]);
});
