import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadStoreMigrations } from "../../../src/store/load-store-migrations.js";
import { openPostgresStore } from "../../../src/store/postgres/open-postgres-store.js";
import { issueColumns, itemColumns, runColumns } from "../../../src/store/rows/columns.js";
import { parseIssues } from "../../../src/store/rows/parse-issues.js";
import { parseItems } from "../../../src/store/rows/parse-items.js";
import { parseRuns } from "../../../src/store/rows/parse-runs.js";
import { createSupabaseDatabase } from "../postgres/create-supabase-database.js";
import type { PostgresVersion } from "../postgres/copy-binaries.js";
import { startPostgres, type TestPostgres } from "../postgres/start-postgres.js";
import { startRelay, type Relay } from "../postgres/start-relay.js";
import { aRun, anIssue, anItem } from "../records.js";
import { parseRowTypes } from "./parse-row-types.js";
import { runSupabase, supabaseBinary, type SupabaseResult } from "./run-supabase.js";

const schema = fileURLToPath(new URL("../../../../../supabase", import.meta.url));

/** Tables, what is read of them and by whom; and where the database allows nothing that no command can make sense of. */
const readers = [
  { table: "continuous_issues", columns: issueColumns, parse: parseIssues, wanted: [] },
  { table: "continuous_test_runs", columns: runColumns, parse: parseRuns, wanted: ["run_type", "started_at"] },
  {
    table: "continuous_monitoring_inventory",
    columns: itemColumns,
    parse: parseItems,
    wanted: ["item_type", "is_active", "last_seen"],
  },
] as const;

/** What Supabase's own command line does with our schema on a Postgres of a version. */
export function supabaseCliSuite(version: PostgresVersion): void {
  describe.skipIf(supabaseBinary === null)(`Supabase's command line on Postgres ${version}`, () => {
    let postgres: TestPostgres;
    let relay: Relay;
    let owner: pg.Client;
    let folder: string;

    beforeAll(async () => {
      postgres = await startPostgres(version);
      relay = await startRelay(postgres.socket);
      owner = await createSupabaseDatabase(postgres, "project");
      folder = mkdtempSync(join(tmpdir(), "continuous-supabase-"));
      cpSync(schema, join(folder, "supabase"), { recursive: true });
    });
    afterAll(async () => {
      await owner.end();
      await relay.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true });
    });

    const run = (...args: readonly string[]): Promise<SupabaseResult> =>
      runSupabase(args, { folder, port: relay.port, database: "project" });

    it("applies every migration", async () => {
      expect(await run("db", "push", "--yes")).toMatchObject({ status: 0 });
      const { rows } = await owner.query("select version, name from supabase_migrations.schema_migrations order by 1");
      expect(rows).toEqual(
        (await loadStoreMigrations()).map(({ version: digits, name }) => ({ version: digits, name })),
      );
    });

    it("generates types that our parsers of rows take", async () => {
      const store = openPostgresStore({ url: postgres.url("project") });
      await store.recordRun(
        aRun("types", { coverage_percent: 81.5, issues: [anIssue("a", { suggested_fix: "Do so." })] }),
      );
      await store.recordInventory({
        item_types: ["service"],
        items: [anItem("A")],
        seen_at: "2026-03-01T10:00:00.000Z",
      });
      await store.close();

      const { status, stdout } = await run("gen", "types", "--schema", "public");
      expect(status).toBe(0);
      for (const { table, columns, parse, wanted } of readers) {
        const types = parseRowTypes(stdout, table);
        const { rows } = await owner.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from (select ${columns} from public.${table}) t`,
        );
        const { row } = rows[0]!;
        expect(Object.keys(row).sort()).toEqual(columns.split(", ").sort());
        const refused: string[] = [];
        for (const [column, value] of Object.entries(row)) {
          const type = types[column] ?? "missing";
          if (value !== null && type.replace(" | null", "") !== "Json")
            expect(`${column}: ${type}`).toContain(`: ${typeof value}`);
          if (isTaken(() => parse([{ ...row, [column]: null }])) === type.endsWith("| null")) continue;
          refused.push(column);
        }
        expect(refused.sort()).toEqual([...wanted].sort());
      }
      for (const name of ["record_monitoring_run", "record_monitoring_inventory", "mark_monitoring_issue"]) {
        expect(stdout).toMatch(
          new RegExp(`"${name}":\\s*\\{ Args: \\{ "payload": Json \\}; Returns: Json\\s*\\}`, "u"),
        );
      }
    });

    it("has no advice, and would have", async () => {
      const advise = (): Promise<SupabaseResult> => run("db", "advisors", "--level", "info", "--fail-on", "warn");
      const { status, stdout } = await advise();
      // Of a database that nobody used yet.
      expect([...new Set(toNames(stdout))]).toEqual(["unused_index"]);
      expect(status).toBe(0);

      await owner.query("alter table public.continuous_issues disable row level security");
      const broken = await advise();
      expect(broken.status).toBe(1);
      expect(toNames(broken.stdout)).toContain("policy_exists_rls_disabled");
    });
  });
}

function toNames(advice: string): readonly string[] {
  return (JSON.parse(advice) as readonly { readonly name: string }[]).map(({ name }) => name);
}

function isTaken(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
