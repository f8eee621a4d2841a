import type { KnownDatabase } from "@continuous/database";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { expect, test } from "vitest";

import { knownReferences } from "./known-references.js";

const shop: KnownDatabase = {
  schemas: [{ name: "public", relations: ["orders"], functions: [] }],
  edgeFunctions: ["send-mail"],
  renames: [],
  drops: [],
  unreadWords: [],
};

/** `line:column-column message`, by ESLint's own parser for JavaScript, and by typescript-eslint's for TypeScript. */
function lint(text: string, path: string): readonly string[] {
  const config = {
    files: ["**/*.{js,jsx,ts,tsx}"],
    languageOptions:
      path.endsWith("x") || path.endsWith("js") ? { parserOptions: { ecmaFeatures: { jsx: true } } } : { parser },
    plugins: { continuous: { rules: { "known-references": knownReferences } } },
    settings: { continuous: { root: "/shop", database: { key: "", known: () => shop } } },
    rules: { "continuous/known-references": "error" },
  };
  const messages = new Linter({ cwd: "/shop" }).verify(text, config as unknown as Linter.Config, {
    filename: `/shop/${path}`,
  });
  return messages.map(
    ({ line, column, endColumn, message }) => `${String(line)}:${String(column)}-${String(endColumn)} ${message}`,
  );
}

const near = "Table `ordrs` does not exist. The nearest name is `orders`.";

test("after a byte order mark and line ends of two units", () => {
  const text = '\uFEFF// größer\r\nawait supabase.from("ordrs").select();\r\n';
  expect(lint(text, "src/a.ts")).toEqual([`2:22-27 ${near}`]);
  expect(lint(text, "src/a.js")).toEqual([`2:22-27 ${near}`]);
});

test("ESLint's own parser: constants, classes, elements of pages", () => {
  const text = `const ORDERS = "ordrs";
class Shop {
  #table = ORDERS;
  list = async () => await supabase.from(this.#table).select();
}
export const Page = () => <Button onClick={() => supabase?.from("ordrs").delete()} />;
`;
  expect(lint(text, "src/a.jsx")).toEqual([`1:17-22 ${near}`, `6:66-71 ${near}`]);
});

test("an address of an edge function", () => {
  const text = "await fetch(`${url}/functions/v1/sendmail`); await fetch(`${url}/functions/v1/send-mail?now`);";
  expect(lint(text, "src/a.ts")).toEqual([
    "1:34-42 Edge function `sendmail` does not exist. The nearest name is `send-mail`.",
  ]);
});
