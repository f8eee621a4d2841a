import { chmodSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { copyStorefront, createRepository, writeFiles } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

/** Scripts that ask a server find nobody, at once and on every machine. */
const offline = createRepository({ "bin/curl": "#!/bin/sh\necho no network here >&2\nexit 7\n" });
chmodSync(join(offline, "bin/curl"), 0o755);
const env = { PATH: `${join(offline, "bin")}:${process.env["PATH"] ?? ""}` };

interface Health {
  readonly run: { readonly recorded: boolean };
  readonly summary: Readonly<Record<"pass" | "warn" | "fail" | "skipped", number>>;
  readonly rows: readonly {
    readonly area: string;
    readonly name: string;
    readonly status: string;
    readonly why: string;
    readonly next: string | null;
    readonly path: string | null;
  }[];
}

function checkHealth(root: string, ...args: readonly string[]): { status: number | null; health: Health } {
  const { status, stdout } = callContinuous(root, ["check", "health", "--format", "json", ...args], env);
  return { status, health: JSON.parse(stdout) as Health };
}
const show = (health: Health): readonly string[] =>
  health.rows.map(({ area, name, status, why }) => `${status} ${area} ${name}: ${why}`);

describe("check health", () => {
  it("has a row for each thing it looked at, and why", () => {
    const root = copyStorefront();
    const { status, health } = checkHealth(root, "--store", "none");
    const rows = show(health).filter((row) => !row.includes(" versions Node: "));
    expect(rows).toEqual([
      "skipped versions ESLint: none is installed here; `continuous check standards` brings its own",
      "skipped versions TypeScript: none is installed here",
      "skipped versions our packages: none is installed in this repository",
      "skipped store store: none is named",
      "skipped database live database: no database was given",
      "pass migrations migrations: every statement can run; they leave 13 tables, views and functions",
      "warn drift table customers.loyalty_points: the types file lacks it; a migration makes it; behind: types",
      "warn drift table newsletter_audience: the types file lacks it; a migration makes it; behind: types",
      "fail pipelines deploy-cli: calls what does not exist: scripts/deploy/warm-cdn.sh",
      "fail pipelines deploy-cli health check: `health-check`: It ended with exit code 7. no network here",
      "fail pipelines orders-cli health check: `health-check`: It ended with exit code 7. no network here",
      "warn pipelines reports-cli: has no health_check command",
      "skipped pipelines reports-cli health check: reading the script shows no such command",
      "pass pipelines orders-cli: 5 commands, and calls only what exists",
      "pass pipelines deploy-cli help: `help` answers",
      "pass pipelines orders-cli help: `help` answers",
      "pass pipelines reports-cli help: `help` answers",
      "warn services names: NotificationService (packages/jobs/src/services), NotificationService (packages/shared/src/services): other modules have services of the same name",
      "warn services tests: no test reaches AccountService, AuthService, DiscountService, FeatureFlagService, InventoryService and 17 more",
      "skipped services NotificationService (packages/shared/src/services).ping: it is for a running application: its module reaches outside of itself, by process",
      "skipped services ProductService.checkHealth: it is for a running application: its module imports ../shop-error, which Node does not find",
      "skipped services SupabaseClientService.healthCheck: it is for a running application: its module imports @supabase/supabase-js",
      "skipped services paymentService.isHealthy: it is for a running application: its module reaches outside of itself, by process",
      "pass services health checks: 4 of 28 services can be asked how they are",
      "skipped freshness records: there is no store to ask",
      "pass freshness spool: no run waits for its store",
    ]);
    expect({ status, summary: health.summary }).toEqual({
      status: 1,
      summary: { fail: 3, warn: 5, pass: 8, skipped: 11 },
    });
    expect(health.rows.filter(({ status: how, next }) => (how === "fail" || how === "warn") && next === null)).toEqual(
      [],
    );
  });

  it("asks services that can do nothing but compute, each by itself", () => {
    const root = createRepository({
      "package.json": JSON.stringify({ type: "module" }),
      "src/services/label-service.js": `import { sizes } from "../sizes.js";
export class LabelService {
  static #instance;
  static getInstance() { return (LabelService.#instance ??= new LabelService()); }
  healthCheck() { return { healthy: sizes.length > 0 }; }
}
`,
      "src/sizes.js": "export const sizes = [1];\n",
      "src/services/rule-service.js":
        "export const ruleService = { async healthCheck() { return { status: 'no rules' }; }, find() {} };\n",
      "src/services/range-service.js":
        "export class RangeService { static healthCheck() { throw new Error('no ranges'); } static find() {} }\n",
      "src/services/wait-service.cjs": "exports.waitService = { healthCheck(who) { return who; }, find() {} };\n",
    });
    const { health } = checkHealth(root, "--store", "none");
    const asked = health.rows.filter(({ area, name }) => area === "services" && name.includes("."));
    expect(asked.map(({ name, status, why }) => `${status} ${name}: ${why.split("\n")[0] ?? ""}`)).toEqual([
      "fail RangeService.healthCheck: it does not answer: no ranges",
      'fail ruleService.healthCheck: it says that it is not well: {"status":"no rules"}',
      "skipped waitService.healthCheck: it is for a running application: the module has no instance to ask",
      "pass LabelService.healthCheck: it says that it is well",
    ]);
  });

  it("says so where there is nothing to look at", () => {
    const { status, health } = checkHealth(createRepository({ "README.md": "# Nothing\n" }), "--store", "none");
    expect(health.rows.map(({ area, status: how }) => `${how} ${area}`)).toEqual([
      "skipped versions",
      "skipped versions",
      "skipped versions",
      "pass versions",
      "skipped store",
      "skipped database",
      "skipped migrations",
      "skipped drift",
      "skipped pipelines",
      "skipped services",
      "skipped freshness",
      "pass freshness",
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
    callContinuous(root, ["check", "standards"]);
    expect(checkHealth(root).health.run.recorded).toBe(true);
    const drift = (): unknown[] => {
      const { stdout } = callContinuous(root, ["report", "issues", "--format", "json"]);
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
    expect(health.rows.find(({ area }) => area === "database")).toMatchObject({ status: "fail" });
    expect(JSON.stringify(health)).not.toContain("hidden-word");
    expect(health.rows.some(({ area, status: how }) => area === "migrations" && how === "pass")).toBe(true);
    expect(status).toBe(1);
  });

  it("prints for a person, and as Markdown", () => {
    const root = copyStorefront();
    const text = runContinuous(root, ["check", "health", "--store", "none", "--no-color"], env).stdout;
    expect(text).toContain("\n3 failing, 5 warnings, 8 well, 11 skipped\n");
    const markdown = runContinuous(root, ["check", "health", "--store", "none", "--format", "markdown"], env).stdout;
    expect(markdown).toContain(
      "| pipelines | fail | deploy-cli | calls what does not exist: scripts/deploy/warm-cdn.sh | Bring the files back, or take the calls out. | `scripts/cli-pipeline/deploy-cli.sh:1` |",
    );
  });
});
