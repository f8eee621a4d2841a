import ts from "typescript";
import { expect, test } from "vitest";

import { findDeclaringFiles } from "./find-declaring-files.js";

const texts: Readonly<Record<string, string>> = {
  "/orders.ts": "export class Orders { place() {} }\nexport const orders = new Orders();\n",
  "/barrel.ts": 'export { Orders as Renamed, orders } from "./orders.js";\n',
  "/box.ts": "export interface Box<Of> { of: Of }\n",
};

function filesAt(marked: string): readonly string[] {
  const text = marked.replace("‸", "");
  const all: Readonly<Record<string, string>> = { ...texts, "/page.ts": text };
  const languageService = ts.createLanguageService({
    getCompilationSettings: () => ({ noLib: true, module: ts.ModuleKind.NodeNext }),
    getScriptFileNames: () => Object.keys(all),
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => (all[path] === undefined ? undefined : ts.ScriptSnapshot.fromString(all[path])),
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "/lib.d.ts",
    readFile: (path) => all[path],
    fileExists: (path) => path in all,
  });
  return [...findDeclaringFiles({ ts, languageService }, "/page.ts", marked.indexOf("‸"))].sort();
}

test.each([
  ["a renamed import, through a barrel", 'import { Ren‸amed } from "./barrel.js";\n', "/orders.ts"],
  ["an instance", 'import { orders } from "./barrel.js";\nord‸ers.place();\n', "/orders.ts"],
  ["a variable of its type", 'import { orders } from "./barrel.js";\nconst m‸ine = orders;\n', "/orders.ts"],
  ["what may be missing", 'import type { Renamed } from "./barrel.js";\nlet m‸ine: Renamed | null;\n', "/orders.ts"],
  ["what a function gives", 'import { orders } from "./barrel.js";\nconst ge‸t = () => orders;\n', "/orders.ts"],
  [
    "what lies in another thing",
    'import type { Box } from "./box.js";\nimport type { Renamed } from "./barrel.js";\nlet b‸ox: Box<Renamed>;\n',
    "/orders.ts",
  ],
])("%s", (_, text, file) => {
  expect(filesAt(text)).toContain(file);
});

test("nothing of other files where none is named", () => {
  expect(filesAt('import { orders } from "./barrel.js";\nconst cou‸nt = 1;\norders.place();\n')).toEqual(["/page.ts"]);
});
