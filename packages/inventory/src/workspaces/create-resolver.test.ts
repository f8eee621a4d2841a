import { describe, expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { createResolver } from "./create-resolver.js";
import { AliasLoader } from "./load-aliases.js";
import { loadPackages } from "./load-packages.js";

type Answer = string | undefined;

function resolverFor(files: Readonly<Record<string, string>>): {
  resolve: (from: string, specifier: string) => Answer;
  problems: () => readonly string[];
} {
  const root = writeTree(files);
  const paths = Object.keys(files);
  const { packages } = loadPackages(
    root,
    paths.filter((path) => path.endsWith("package.json")),
  );
  const aliases = new AliasLoader(root, new Map(packages.map(({ name, folder }) => [name ?? "", folder])));
  const isKnown = (path: string): boolean => paths.includes(path) && !path.endsWith(".json") && !path.includes("dist/");
  return {
    resolve: createResolver({ root, isKnown, packages, aliases }),
    problems: () => aliases.problems.map(({ code }) => code),
  };
}

describe("relative", () => {
  const files = {
    "src/a.ts": "",
    "src/b.tsx": "",
    "src/c/index.ts": "",
    "src/d.mts": "",
    "src/größe #1/[id].ts": "",
    "src/data.json": "",
  };

  test.each([
    ["./a", "src/a.ts"],
    ["./a.js", "src/a.ts"],
    ["./b.js", "src/b.tsx"],
    ["./b.jsx", "src/b.tsx"],
    ["./c", "src/c/index.ts"],
    ["./d.mjs", "src/d.mts"],
    ["../src/a.ts", "src/a.ts"],
    ["./größe #1/[id]", "src/größe #1/[id].ts"],
    ["./a?worker", "src/a.ts"],
    [".", undefined],
    ["./data.json", undefined],
    ["./gone", undefined],
    ["../../outside", undefined],
    ["node:fs", undefined],
    ["react", undefined],
    ["https://example.com/a.ts", undefined],
  ])("%s", (specifier, path) => {
    expect(resolverFor(files).resolve("src/page.ts", specifier)).toBe(path);
  });
});

describe("tsconfig", () => {
  test("paths, with comments and trailing commas, exact before the longest beginning", () => {
    const { resolve, problems } = resolverFor({
      "tsconfig.json": `{
  // aliases
  "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/lib/*": ["./lib/*", "./src/lib/*"], "@/main": ["./main.ts"], }, },
}`,
      "src/a.ts": "",
      "src/main.ts": "",
      "main.ts": "",
      "src/lib/b.ts": "",
    });
    expect(resolve("src/x/page.ts", "@/a")).toBe("src/a.ts");
    expect(resolve("src/x/page.ts", "@/lib/b")).toBe("src/lib/b.ts");
    expect(resolve("src/x/page.ts", "@/main")).toBe("main.ts");
    expect(resolve("src/x/page.ts", "@/gone")).toBeUndefined();
    expect(problems()).toEqual([]);
  });

  test("baseUrl, and paths from it", () => {
    const { resolve } = resolverFor({
      "web/tsconfig.json": '{ "compilerOptions": { "baseUrl": "./src", "paths": { "~/*": ["lib/*"] } } }',
      "web/src/lib/a.ts": "",
      "web/src/components/button.tsx": "",
    });
    expect(resolve("web/src/page.ts", "~/a")).toBe("web/src/lib/a.ts");
    expect(resolve("web/src/page.ts", "components/button")).toBe("web/src/components/button.tsx");
    expect(resolve("other/page.ts", "components/button")).toBeUndefined();
  });

  test("extends, by path and by a package of the tree, relative to where it is written", () => {
    const { resolve } = resolverFor({
      "packages/config/package.json": '{ "name": "@shop/config" }',
      "packages/config/base.json": '{ "compilerOptions": { "paths": { "#shop/*": ["../shared/*"] } } }',
      "packages/shared/a.ts": "",
      "apps/web/tsconfig.json": '{ "extends": "@shop/config/base.json" }',
      "apps/admin/tsconfig.json": '{ "extends": ["./missing", "../web/tsconfig"] }',
    });
    expect(resolve("apps/web/page.ts", "#shop/a")).toBe("packages/shared/a.ts");
    expect(resolve("apps/admin/page.ts", "#shop/a")).toBe("packages/shared/a.ts");
  });

  test("its own paths hold where what it extends is not installed, or extends it", () => {
    const { resolve, problems } = resolverFor({
      "a/tsconfig.json":
        '{ "extends": "@tsconfig/node20/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      "a/one.ts": "",
      "b/tsconfig.json": '{ "extends": "./other.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      "b/other.json": '{ "extends": "./tsconfig.json" }',
      "b/two.ts": "",
    });
    expect(resolve("a/x/page.ts", "@/one")).toBe("a/one.ts");
    expect(resolve("b/x/page.ts", "@/two")).toBe("b/two.ts");
    expect(problems()).toEqual(["tsconfig-circle"]);
  });

  test("a solution's file leads to those it refers to", () => {
    const { resolve } = resolverFor({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./app" }] }',
      "tsconfig.node.json": "{}",
      "app/tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["${configDir}/src/*"] } } }',
      "app/src/a.ts": "",
    });
    expect(resolve("src/page.ts", "@/a")).toBe("app/src/a.ts");
  });

  test("a broken one is reported once, and what can be read of it counts", () => {
    const { resolve, problems } = resolverFor({
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } ',
      "src/a.ts": "",
    });
    expect(resolve("src/x/page.ts", "@/a")).toBe("src/a.ts");
    expect(resolve("src/page.ts", "@/a")).toBe("src/a.ts");
    expect(problems()).toEqual(["tsconfig-broken"]);
  });
});

describe("packages of the tree", () => {
  test("by exports, conditions and patterns", () => {
    const { resolve } = resolverFor({
      "packages/shared/package.json":
        '{ "name": "@shop/shared", "exports": { ".": { "types": "./src/index.ts", "default": "./dist/index.js" }, "./errors/*": "./src/errors/*.ts" } }',
      "packages/shared/src/index.ts": "",
      "packages/shared/src/errors/http.ts": "",
    });
    expect(resolve("apps/web/page.ts", "@shop/shared")).toBe("packages/shared/src/index.ts");
    expect(resolve("apps/web/page.ts", "@shop/shared/errors/http")).toBe("packages/shared/src/errors/http.ts");
  });

  test("that point at what a build will write, there or not", () => {
    const { resolve } = resolverFor({
      "packages/a/package.json": '{ "name": "a", "main": "./dist/cjs/entry.js" }',
      "packages/a/src/entry.ts": "",
      "packages/b/package.json":
        '{ "name": "b", "exports": { ".": "./dist/index.js", "./*": { "import": "./dist/*.mjs" } } }',
      "packages/b/dist/index.js": "",
      "packages/b/src/index.ts": "",
      "packages/b/src/deep/one.ts": "",
      "packages/c/package.json": '{ "name": "c" }',
      "packages/c/index.ts": "",
      "packages/c/lib/two.ts": "",
    });
    expect(resolve("apps/web/page.ts", "a")).toBe("packages/a/src/entry.ts");
    expect(resolve("apps/web/page.ts", "b")).toBe("packages/b/src/index.ts");
    expect(resolve("apps/web/page.ts", "b/deep/one")).toBe("packages/b/src/deep/one.ts");
    expect(resolve("apps/web/page.ts", "c")).toBe("packages/c/index.ts");
    expect(resolve("apps/web/page.ts", "c/lib/two")).toBe("packages/c/lib/two.ts");
    expect(resolve("apps/web/page.ts", "c/gone")).toBeUndefined();
  });

  test("and their own #imports", () => {
    const { resolve } = resolverFor({
      "web/package.json": '{ "name": "web", "imports": { "#lib/*": "./src/lib/*.ts" } }',
      "web/src/lib/a.ts": "",
    });
    expect(resolve("web/src/page.ts", "#lib/a")).toBe("web/src/lib/a.ts");
  });
});
