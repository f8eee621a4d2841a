import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { ESLint, type Linter } from "eslint";
import { fromStandards } from "eslint-plugin-continuous";
import { expect, test } from "vitest";

import { startClient, type TestClient } from "../packages/language-server/tests/start-client.js";
import { callContinuous } from "./support/call-continuous.js";
import { commitAll, copyStorefront } from "./support/create-repository.js";

type Diagnostics = Awaited<ReturnType<TestClient["nextPushed"]>>;

interface Told {
  readonly path: string;
  readonly rule: string;
  readonly severity: number;
  readonly message: string;
  readonly place: string;
}

function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|sql)$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith(".") && !path.includes("node_modules/"))
    .sort();
}

async function lint(root: string, paths: readonly string[]): Promise<readonly Told[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: fromStandards(join(root, "standards.yaml")) as Linter.Config[],
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
  });
  const results = await eslint.lintFiles([...paths]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, severity, message, line, column, endLine, endColumn }) => ({
      path: relative(root, filePath),
      rule: ruleId ?? "",
      severity,
      message,
      place: [line, column, endLine ?? line, endColumn ?? column].join(":"),
    })),
  );
}

async function serve(root: string, paths: readonly string[]): Promise<readonly Told[]> {
  const client = await startClient({ textDocument: { diagnostic: {} } });
  const told: Told[] = [];
  for (const path of paths) {
    const uri = client.open(join(root, path), readFileSync(join(root, path), "utf8"));
    const report = await client.request<{ readonly items: Diagnostics }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    for (const { code, severity, message, range } of report.items) {
      const { start, end } = range;
      const place = [start.line, start.character, end.line, end.character].map((one) => String(one + 1)).join(":");
      told.push({
        path,
        rule: String(code ?? ""),
        severity: severity === 1 ? 2 : 1,
        message: typeof message === "string" ? message : message.value,
        place,
      });
    }
  }
  expect(client.log).toEqual([]);
  return told;
}

function sorted(told: readonly Told[]): string {
  return told
    .map((one) => JSON.stringify(one))
    .sort()
    .join("\n");
}

test("in each file of the storefront, the language server says what ESLint says, byte by byte", async () => {
  const root = copyStorefront();
  commitAll(root);
  // Facts of other files come to editors by the snapshot.
  callContinuous(root, ["discover", "--quiet", "--store", "none"]);
  callContinuous(root, ["check", "standards", "--quiet"]);
  const paths = listFiles(root);
  const [ofEslint, ofServer] = [await lint(root, paths), await serve(root, paths)];
  expect(sorted(ofServer)).toBe(sorted(ofEslint));
  expect(ofEslint.length).toBeGreaterThan(25);
});
