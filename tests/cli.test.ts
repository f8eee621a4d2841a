import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { callContinuous } from "./support/call-continuous.js";
import { copyStorefront, createRepository } from "./support/create-repository.js";
import { runContinuous } from "./support/run-continuous.js";

const service = "export const mailService = {\n  send(): string {\n    return 'sent';\n  },\n};\n";

describe("wrong calls end with 2 and say what to do", () => {
  it.each([
    [["frobnicate"], "unknown command 'frobnicate'"],
    [["check", "standards", "--frobnicate"], "unknown option '--frobnicate'"],
    [["check", "standards", "--format", "jsn"], "There is no format jsn here. Did you mean json?"],
    [["check", "standards", "--staged", "--since", "main"], "exclude each other"],
    [["check", "standards", "--root", "nowhere"], "There is no folder nowhere."],
    [["check", "standards", "--standards", "nowhere.yaml"], "nowhere.yaml"],
    [["check", "standards", "--store", "floppy"], "floppy"],
    [["inventory", "--type", "gadget"], "gadget"],
  ])("%j", (args, message) => {
    const root = createRepository({ "services/mail-service.ts": service });
    const { status, stdout, stderr } = callContinuous(root, args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

it("a wrong call ends a process with 2", () => {
  const { status, stdout, stderr } = runContinuous(createRepository(), ["frobnicate"]);
  expect(stderr).toContain("unknown command 'frobnicate'");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});

describe("help", () => {
  it("names every command, on standard output, and ends with 0", () => {
    const { status, stdout } = runContinuous(createRepository(), ["--help"]);
    expect(status).toBe(0);
    for (const command of ["init", "demo", "discover", "inventory", "standards", "check", "report", "status"]) {
      expect(stdout).toContain(`\n  ${command} `);
    }
  });

  it("gives the version", () => {
    expect(runContinuous(createRepository(), ["--version"])).toMatchObject({ status: 0, stdout: "0.1.0\n" });
  });
});

describe("init", () => {
  it("writes standards that hold at once, and never overwrites", () => {
    const root = createRepository({ "services/mail-service.ts": service, ".gitignore": "node_modules" });
    const first = runContinuous(root, ["init"]);
    expect(first.status).toBe(0);
    expect(first.stdout).toContain("Wrote standards.yaml");
    expect(readFileSync(join(root, ".gitignore"), "utf8")).toBe("node_modules\n.continuous/\n");
    const written = readFileSync(join(root, "standards.yaml"), "utf8");

    const check = callContinuous(root, ["check", "standards", "--store", "none"]);
    expect(check.status).toBe(0);
    expect(check.stderr).not.toContain("recommended");

    const second = callContinuous(root, ["init"]);
    expect(second.stdout).toContain("stays as it is");
    expect(readFileSync(join(root, "standards.yaml"), "utf8")).toBe(written);
    expect(readFileSync(join(root, ".gitignore"), "utf8")).toBe("node_modules\n.continuous/\n");
  });
});

describe("discover, inventory and status", () => {
  it("go together", () => {
    const root = copyStorefront();
    const dry = callContinuous(root, ["discover", "--dry-run", "--format", "json"]);
    expect(dry.status).toBe(0);
    expect(existsSync(join(root, ".continuous"))).toBe(false);

    const discovered = runContinuous(root, ["discover"]);
    expect(discovered.stderr).toMatch(/^45 new \(.+, .+, .+, .+, .+ and 40 more\), 0 gone since last time\. /mu);
    const inventory = runContinuous(root, ["inventory", "--format", "json"]);
    const { drift, ...found } = JSON.parse(dry.stdout) as { drift: unknown[] };
    expect(JSON.parse(inventory.stdout)).toEqual(found);
    expect(drift).toHaveLength(2);
    const namesOf = (type: string): readonly string[] => {
      const { stdout } = callContinuous(root, ["inventory", "--type", type, "--format", "json"]);
      return (JSON.parse(stdout) as { items: { item_name: string }[] }).items.map(({ item_name }) => item_name);
    };
    expect(namesOf("table")).toEqual([
      "customers",
      "discount_codes",
      "inventory_levels",
      "low_stock_products",
      "newsletter_audience",
      "order_items",
      "orders",
      "product_review",
      "products",
      "stock_movements",
      "webhook_events",
    ]);
    expect(namesOf("function")).toEqual(["order-confirmation", "reserve_stock", "set_updated_at"]);
    expect(namesOf("pipeline")).toEqual(["deploy-cli", "orders-cli", "reports-cli"]);

    const again = callContinuous(root, ["discover"]);
    expect(again.stderr).toContain("0 new, 0 gone since last time");

    rmSync(join(root, "supabase/functions/order-confirmation"), { recursive: true });
    expect(callContinuous(root, ["discover"]).stderr).toContain("0 new, 1 gone (order-confirmation) since last time");

    const status = runContinuous(root, ["status"]);
    expect(status.status).toBe(0);
    for (const question of ["find all our stuff", "tests run", "breaking most", "getting better"]) {
      expect(status.stdout).toContain(question);
    }
  });

  it("show what is unused, named twice, doubtful or left out", () => {
    const root = createRepository({
      "app.ts": 'import { mailService } from "./services/mail-service.js";\nmailService.send();\n',
      "lib/store.ts": "export class OrderRepository {\n  find(): void {}\n  save(): void {}\n}\n",
      "services/mail-service.ts": service,
      "services/prices.ts": "export const prices = { small: 1, large: 2 };\n",
      "services/clock-service.ts": "export class ClockService {\n  tick(): void {}\n  tock(): void {}\n}\n",
      "web/services/clock-service.ts": "export class ClockService {\n  tick(): void {}\n  tock(): void {}\n}\n",
      "services/mail-service.test.ts": "test('mail', () => {});\n",
    });
    callContinuous(root, ["discover"]);
    const read = (...args: readonly string[]): unknown =>
      JSON.parse(callContinuous(root, ["inventory", ...args, "--format", "json", "--quiet"]).stdout);
    const named = (...names: readonly string[]): object => ({ items: names.map((item_name) => ({ item_name })) });

    expect(read("--unused")).toMatchObject(
      named("ClockService (services)", "ClockService (web/services)", "OrderRepository"),
    );
    expect(read("--duplicates")).toMatchObject(named("ClockService (services)", "ClockService (web/services)"));
    expect(read("--doubtful")).toMatchObject({
      items: [],
      doubtful: [
        { item_name: "OrderRepository", item_path: "lib/store.ts", seen_by: "shape" },
        {
          item_name: "prices",
          item_path: "services/prices.ts",
          seen_by: "path",
          reason: expect.stringContaining("prices") as string,
        },
      ],
    });
    expect(read("--left-out")).toMatchObject({
      left_out: [{ path: "services/mail-service.test.ts", reason: "test", because: "*.test.*" }],
    });
    expect(read("find", "send", "an", "email")).toMatchObject(named("mailService"));
    expect(callContinuous(root, ["inventory", "find", "photosynthesis"])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("Nothing is alike") as string,
    });
  });

  it("say what to run first where nothing is recorded", () => {
    const root = createRepository({ "services/mail-service.ts": service });
    expect(callContinuous(root, ["inventory"])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("run `continuous discover` first") as string,
    });
    expect(runContinuous(root, ["report", "issues"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Run `continuous check standards` first") as string,
    });
  });
});

describe("standards", () => {
  it("prints Markdown that names what is on", () => {
    const { status, stdout } = runContinuous(copyStorefront(), ["standards"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^#+ /mu);
    expect(stdout).toContain("continuous/singleton-pattern");
  });
});

describe("--output", () => {
  it("writes the document to the file and nothing to standard output", () => {
    const root = createRepository({ "services/mail-service.ts": service });
    const result = runContinuous(root, [
      "check",
      "standards",
      "--store",
      "none",
      "--format",
      "sarif",
      "--output",
      "out.sarif",
    ]);
    expect(result).toMatchObject({ status: 0, stdout: "" });
    expect(JSON.parse(readFileSync(join(root, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });
});

describe("demo", () => {
  it("goes the whole way, says where things are kept, and may be repeated", () => {
    const cwd = createRepository();
    for (const run of [runContinuous, callContinuous]) {
      const { status, stdout } = run(cwd, ["demo"], { CONTINUOUS_STORE: "none" });
      expect(status).toBe(0);
      expect(stdout).toContain("continuous/singleton-pattern");
      expect(stdout).toMatch(/all of this is kept in .*\.continuous/u);
    }
  });
});

describe("a reader that stops reading", () => {
  it("is no error", () => {
    // More than a pipe holds.
    const tests = Array.from({ length: 2_000 }, (_, index) => [`services/mail-${String(index)}.test.ts`, ""]);
    const root = createRepository(Object.fromEntries(tests) as Record<string, string>);
    const bin = fileURLToPath(new URL("../packages/reporter/dist/bin.js", import.meta.url));
    const command = `"${process.execPath}" "${bin}" inventory --left-out --format json | head -c 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
    expect({ stdout, trace: stderr.includes("EPIPE") }).toEqual({ stdout: "{", trace: false });
  });
});
