import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { parseSnapshot, type EditorSnapshot } from "@continuous/snapshot";
import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { commitAll, copyStorefront, createRepository, git } from "./support/create-repository.js";

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL("../packages/reporter/schemas/snapshot.schema.json", import.meta.url)), "utf8"),
) as object;

function readSnapshot(root: string): EditorSnapshot {
  const parsed = parseSnapshot(readFileSync(join(root, ".continuous/snapshot.json"), "utf8"));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.snapshot;
}

const service = "export const mailService = {\n  send(): string {\n    return 'sent';\n  },\n};\n";

describe(".continuous/snapshot.json", () => {
  it("holds what discover and check standards found, and is valid by the published schema", () => {
    const root = copyStorefront();
    callContinuous(root, ["discover"]);
    expect(readSnapshot(root)).toMatchObject({ issues: null, tests: null, coverage: null });
    callContinuous(root, ["check", "standards"]);
    const snapshot = readSnapshot(root);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(snapshot), JSON.stringify(validate.errors)).toBe(true);
    expect(snapshot.inventory?.items.find(({ item_name }) => item_name === "customers")).toMatchObject({
      item_type: "table",
      item_path: "supabase/migrations/20260112090000_create_accounts_and_products.sql",
      line: 11,
      metadata: { previous_names: ["accounts"], primary_key: ["id"], row_level_security: true },
    });
    expect(snapshot.inventory?.database?.renames).toMatchObject([
      { kind: "relation", from: { schema: "public", name: "accounts" }, to: { schema: "public", name: "customers" } },
    ]);
    expect(snapshot.issues?.items).toContainEqual({
      item_type: "table",
      item_name: "webhook_events",
      critical: 1,
      warning: 0,
      info: 0,
    });
    expect(snapshot.standards.rules.map(({ id }) => id)).toContain("continuous/sql-row-level-security");
  });

  it("says where a service's exports stand", () => {
    const root = createRepository({ "services/mail-service.ts": `// Mail\n${service}` });
    callContinuous(root, ["discover"]);
    expect(readSnapshot(root).inventory?.items).toMatchObject([
      { item_name: "mailService", exports: [{ name: "mailService", line: 2, column: 14 }] },
    ]);
  });

  it("stays as it is where nothing is to be recorded, and keeps itself out of git", () => {
    const root = createRepository({ "services/mail-service.ts": service });
    commitAll(root);
    callContinuous(root, ["discover", "--dry-run"]);
    callContinuous(root, ["check", "standards", "--store", "none"]);
    expect(existsSync(join(root, ".continuous"))).toBe(false);
    callContinuous(root, ["discover"]);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  it("is begun anew where it cannot be read, and is no reason to fail where it cannot be written", () => {
    const root = createRepository({ "services/mail-service.ts": service, ".continuous/snapshot.json": '{"schemaVer' });
    expect(callContinuous(root, ["discover"]).status).toBe(0);
    expect(readSnapshot(root).inventory?.items).toHaveLength(1);
    const blocked = createRepository({ "services/mail-service.ts": service });
    mkdirSync(join(blocked, ".continuous/snapshot.json/in-the-way"), { recursive: true });
    writeFileSync(join(blocked, ".continuous/snapshot.json/in-the-way/x"), "");
    const { status, stdout } = callContinuous(blocked, ["discover", "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ code: "snapshot-not-written", where: { path: ".continuous/snapshot.json" } }],
    });
  });
});
