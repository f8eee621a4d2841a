import { expect, test } from "vitest";

import { judgeServiceCheck } from "./judge-service-check.js";

const path = "src/services/stock-service.js";
function judge(text: string, others: Readonly<Record<string, string>> = {}, runsTypescript = true): string | null {
  const files = new Map(Object.entries({ [path]: text, ...others }));
  return judgeServiceCheck(path, (file) => files.get(file) ?? null, runsTypescript);
}
const service = "export class StockService { static healthCheck() { return true; } }\n";

test("a module that can only compute may be asked, and what it imports likewise", () => {
  expect(judge(service)).toBeNull();
  expect(
    judge(`import { createHash } from "node:crypto";\nimport "./shelf.js";\n${service}`, {
      "src/services/shelf.js": 'export * from "../rules.mts";\n',
      "src/rules.mts": 'import type { Rule } from "rules-of-others";\nexport const rules = [];\n',
    }),
  ).toBeNull();
  expect(judge(`import "./stock-service.js";\n${service}`)).toBeNull();
});

test("whatever could reach something outside says what", () => {
  expect(judge(`const url = process.env.URL;\n${service}`)).toBe("its module reaches outside of itself, by process");
  expect(judge("export const stockService = { healthCheck: () => fetch('/') };\n")).toBe(
    "its module reaches outside of itself, by fetch",
  );
  expect(judge(`void import("./x.js");\n${service}`)).toBe("its module reaches outside of itself, by import()");
  expect(judge(`const name = "node:fs";\nrequire(name);\n${service}`)).toBe(
    "its module reaches outside of itself, by require()",
  );
  expect(judge(`import { createClient } from "@supabase/supabase-js";\n${service}`)).toBe(
    "its module imports @supabase/supabase-js",
  );
  expect(judge(`import { readFileSync } from "node:fs";\n${service}`)).toBe("its module imports node:fs");
  expect(judge(`import "./db.js";\n${service}`, { "src/services/db.js": "globalThis.db = 1;\n" })).toBe(
    "src/services/db.js reaches outside of itself, by globalThis",
  );
});

test("what cannot be read, resolved or run is not asked", () => {
  expect(judge("export class {")).toBe("its module reaches outside of itself, by code that does not parse");
  expect(judge(`import "./shelf";\n${service}`)).toBe("its module imports ./shelf, which Node does not find");
  const typed = { "src/services/shelf.ts": "export const shelf: number[] = [];\n" };
  expect(judge(`import "./shelf.ts";\n${service}`, typed)).toBeNull();
  expect(judge(`import "./shelf.ts";\n${service}`, typed, false)).toBe(
    "this Node does not run TypeScript; 22.18 and newer do",
  );
});
