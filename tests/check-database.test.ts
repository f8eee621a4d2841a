import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, createRepository, git, linkPackages, writeFiles } from "./support/create-repository.js";
import { checkAsJson, runNode } from "./support/run-continuous.js";

const orders = `create table orders (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);
alter table orders enable row level security;
`;
const rename = "alter table orders rename to customer_order;\n";
const service = `import { createClient } from "@supabase/supabase-js";

const supabase = createClient("http://localhost", "key");

export const orderService = {
  async list(): Promise<unknown> {
    return supabase.from("orders").select("id").throwOnError();
  },
};
`;
const files = {
  "supabase/migrations/20260101000000_orders.sql": orders,
  "supabase/migrations/20260201000000_rename.sql": rename,
  "src/services/order-service.ts": service,
};

describe("check standards on migrations and code, in one run", () => {
  it("finds what is wrong where it was written, with the table as the item", () => {
    const { status, document } = checkAsJson(createRepository(files));
    const found = document.issues.map(({ path, line, column, issue_type, item_type, item_name, description }) => ({
      place: `${path}:${String(line)}:${String(column)}`,
      issue_type,
      item: `${String(item_type)} ${String(item_name)}`,
      description,
    }));
    expect(found).toEqual([
      {
        place: "src/services/order-service.ts:7:27",
        issue_type: "continuous/known-references",
        item: "table orders",
        description: "Table `orders` is now `customer_order`, since 20260201000000_rename.sql.",
      },
      {
        place: "supabase/migrations/20260201000000_rename.sql:1:30",
        issue_type: "continuous/sql-required-columns",
        item: "table customer_order",
        description: "Table `customer_order` has no column `updated_at` (timestamptz).",
      },
      {
        place: "supabase/migrations/20260201000000_rename.sql:1:30",
        issue_type: "continuous/sql-table-naming",
        item: "table customer_order",
        description: "Table `customer_order` should be `customer_orders`, in snake_case and the plural.",
      },
    ]);
    expect(status).toBe(1);
    expect(document.summary.files).toBe(3);
  });

  it("says where Postgres does not accept a migration, and still counts the rest of it", () => {
    const root = createRepository({
      "supabase/migrations/1_a.sql": "create tabel jobs (id uuid);\ncreate table Invoice (id uuid primary key);\n",
      "standards.yaml": "database:\n  naming: [tables: snake_case_plural]\n",
    });
    const { status, document } = checkAsJson(root);
    expect(
      document.issues.map(({ line, column, issue_type, description }) => ({ line, column, issue_type, description })),
    ).toEqual([
      {
        line: 1,
        column: 8,
        issue_type: "continuous/parse-error",
        description: 'Parsing error: syntax error at or near "tabel"',
      },
      {
        line: 2,
        column: 14,
        issue_type: "continuous/sql-table-naming",
        description: "Table `invoice` should be `invoices`, in snake_case and the plural.",
      },
    ]);
    expect(status).toBe(1);
  });

  it("leaves SQL of other databases alone", () => {
    const root = createRepository({
      "db/migrations/0001_init.sql": "CREATE TABLE `user` (`id` integer PRIMARY KEY AUTOINCREMENT);\n",
      "seed.sql": "replace into user values (1);\n",
    });
    expect(checkAsJson(root)).toMatchObject({ status: 0, document: { issues: [], summary: { files: 0 } } });
  });

  it("looks at a staged migration with all others in mind", () => {
    const root = createRepository({ ...files, "standards.yaml": "database:\n  row_level_security: required\n" });
    commitAll(root);
    writeFiles(root, {
      "supabase/migrations/20260301000000_off.sql": "alter table customer_order disable row level security;\n",
    });
    git(root, "add", "--all");
    const { stdout } = callContinuous(root, ["check", "standards", "--staged", "--store", "none", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ issues: [], summary: { files: 1 } });
    expect(checkAsJson(root).document.issues).toMatchObject([
      { issue_type: "continuous/sql-row-level-security", path: "supabase/migrations/20260201000000_rename.sql" },
    ]);
  });

  it("keeps an exception silent, and counts it", () => {
    const root = createRepository({
      ...files,
      "standards.yaml":
        "database:\n  naming: [tables: snake_case_plural]\nexceptions:\n  - { standard: database.naming.tables, items: [customer_order], reason: one of a kind }\n",
    });
    expect(checkAsJson(root).document).toMatchObject({ issues: [], summary: { suppressed: 1 } });
  });
});

describe("eslint . on migrations and code", () => {
  const config =
    'import continuous from "eslint-plugin-continuous";\nexport default [...continuous.configs.standards];\n';

  it.each(["eslint", "eslint-9"])("%s says the same", (name) => {
    const root = createRepository({ ...files, "eslint.config.js": config, "package.json": '{"type":"module"}' });
    linkPackages(root);
    const { stdout } = runNode(root, [`node_modules/${name}/bin/eslint.js`, ".", "--format", "json"]);
    const results = JSON.parse(stdout) as {
      filePath: string;
      messages: { ruleId: string; line: number; column: number }[];
    }[];
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, column }) => `${ruleId} ${String(line)}:${String(column)}`),
    );
    expect(found.sort()).toEqual([
      "continuous/known-references 7:27",
      "continuous/sql-required-columns 1:30",
      "continuous/sql-table-naming 1:30",
    ]);
  });

  it("does not serve a stale answer from its cache when another migration changes", () => {
    const root = createRepository({ ...files, "eslint.config.js": config, "package.json": '{"type":"module"}' });
    linkPackages(root);
    const lint = (): string[] => {
      const args = [
        "node_modules/eslint/bin/eslint.js",
        "src",
        "--cache",
        "--cache-strategy",
        "content",
        "--format",
        "json",
      ];
      const results = JSON.parse(runNode(root, args).stdout) as { messages: { message: string }[] }[];
      return results.flatMap(({ messages }) => messages.map(({ message }) => message));
    };
    expect(lint()).toEqual(["Table `orders` is now `customer_order`, since 20260201000000_rename.sql."]);
    writeFiles(root, {
      "supabase/migrations/20260201000000_rename.sql": "drop table orders;\ncreate table jobs (id uuid);\n",
    });
    expect(lint()).toEqual(["Table `orders` was dropped in 20260201000000_rename.sql."]);
  });
});
