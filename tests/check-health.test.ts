import { describe, expect, it } from "vitest";

import { copyStorefront, createRepository, writeFiles } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

interface Health {
  readonly run: { readonly recorded: boolean };
  readonly summary: Readonly<Record<"pass" | "warn" | "fail" | "skipped", number>>;
  readonly rows: readonly {
    readonly area: string;
    readonly name: string;
    readonly status: string;
    readonly why: string;
    readonly path: string | null;
  }[];
}

function checkHealth(root: string, ...args: readonly string[]): { status: number | null; health: Health } {
  const { status, stdout } = runContinuous(root, ["check", "health", "--format", "json", ...args]);
  return { status, health: JSON.parse(stdout) as Health };
}
const show = (health: Health): readonly string[] =>
  health.rows.map(({ area, name, status, why }) => `${status} ${area} ${name}: ${why}`);

describe("check health", () => {
  it("has a row for each thing it looked at, and why", () => {
    const root = copyStorefront();
    const { status, health } = checkHealth(root, "--store", "none");
    expect(show(health)).toEqual([
      "skipped database live database: no database was given: --database or CONTINUOUS_DATABASE_URL names one",
      "pass migrations migrations: every statement can run; they leave 13 tables, views and functions",
      "warn drift table customers.loyalty_points: the types file lacks it; a migration makes it; behind: types",
      "warn drift table newsletter_audience: the types file lacks it; a migration makes it; behind: types",
      "fail pipelines deploy-cli: calls what does not exist: scripts/deploy/warm-cdn.sh",
      "warn pipelines reports-cli: has no health_check command",
      "pass pipelines orders-cli: 5 commands, and calls only what exists",
      "warn services names: NotificationService (packages/jobs/src/services), NotificationService (packages/shared/src/services): other modules have services of the same name",
      "warn services tests: no test reaches AccountService, AuthService, DiscountService, FeatureFlagService, InventoryService and 17 more",
      "pass services health checks: 4 of 28 services can be asked how they are",
      "skipped freshness records: there is no store to ask",
    ]);
    expect({ status, summary: health.summary }).toEqual({
      status: 1,
      summary: { fail: 1, warn: 5, pass: 3, skipped: 2 },
    });
  });

  it("says so where there is nothing to look at", () => {
    const { status, health } = checkHealth(createRepository({ "README.md": "# Nothing\n" }), "--store", "none");
    expect(health.rows.map(({ area, status: how }) => `${how} ${area}`)).toEqual([
      "skipped database",
      "skipped migrations",
      "skipped drift",
      "skipped pipelines",
      "skipped services",
      "skipped freshness",
    ]);
    expect(status).toBe(0);
  });

  it("tells migrations that do not parse, fail or never run apart", () => {
    const root = createRepository({
      "supabase/migrations/1_a.sql": "create tabel jobs (id int);\n",
      "supabase/migrations/2_b.sql": "create table jobs (id int);\nalter table job add column x int;\n",
      "supabase/migrations/notes.sql": "select 1;\n",
    });
    const { status, health } = checkHealth(root, "--store", "none");
    expect(
      health.rows.filter(({ area }) => area === "migrations").map(({ status: how, path }) => `${how} ${path ?? ""}`),
    ).toEqual([
      "fail supabase/migrations/1_a.sql",
      "warn supabase/migrations/2_b.sql",
      "warn supabase/migrations/notes.sql",
    ]);
    expect(status).toBe(1);
  });

  it("records drift as issues, and closes what is mended", () => {
    const types = (columns: string): string =>
      `export type Database = { public: { Tables: { jobs: { Row: { ${columns} }; Insert: { ${columns} } } }; Views: {}; Functions: {}; Enums: {} } };\n`;
    const root = createRepository({
      "supabase/migrations/1_a.sql": "create table jobs (id int not null, note text not null);\n",
      "src/database.types.ts": types("id: number"),
    });
    runContinuous(root, ["check", "standards"]);
    expect(checkHealth(root).health.run.recorded).toBe(true);
    const drift = (): unknown[] => {
      const { stdout } = runContinuous(root, ["report", "issues", "--format", "json"]);
      const { issues } = JSON.parse(stdout) as { issues: { issue_type: string; description: string }[] };
      return issues.filter(({ issue_type }) => issue_type === "continuous/drift").map(({ description }) => description);
    };
    expect(drift()).toEqual(["table jobs.note: the types file lacks it; a migration makes it."]);
    writeFiles(root, { "src/database.types.ts": types("id: number; note: string") });
    expect(checkHealth(root).health.rows).toContainEqual(
      expect.objectContaining({ area: "drift", status: "pass", why: "migrations, generated types say the same" }),
    );
    expect(drift()).toEqual([]);
  });

  it("tells a database that does not answer in a row, and still looks at the rest", () => {
    const root = createRepository({ "supabase/migrations/1_a.sql": "create table jobs (id int);\n" });
    const { status, health } = checkHealth(
      root,
      "--store",
      "none",
      "--database",
      "postgres://u:hidden-word@localhost:1/x",
    );
    expect(health.rows[0]).toMatchObject({ area: "database", status: "fail" });
    expect(JSON.stringify(health)).not.toContain("hidden-word");
    expect(health.rows.some(({ area, status: how }) => area === "migrations" && how === "pass")).toBe(true);
    expect(status).toBe(1);
  });

  it("prints for a person, and as Markdown", () => {
    const root = copyStorefront();
    const text = runContinuous(root, ["check", "health", "--store", "none", "--no-color"]).stdout;
    expect(text).toContain("\n1 failing, 5 warnings, 3 well, 2 skipped\n");
    const markdown = runContinuous(root, ["check", "health", "--store", "none", "--format", "markdown"]).stdout;
    expect(markdown).toContain(
      "| pipelines | fail | deploy-cli | calls what does not exist: scripts/deploy/warm-cdn.sh | `scripts/cli-pipeline/deploy-cli.sh:1` |",
    );
  });
});
