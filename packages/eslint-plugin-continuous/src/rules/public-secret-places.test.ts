import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { publicSecret } from "./public-secret.js";

/** What is said of a module, and offered for it. */
function judge(code: string): readonly string[] {
  return lintCode(publicSecret, code, { path: "src/settings.ts" }).flatMap(({ message, suggestions = [] }) => [
    message.slice(0, message.indexOf(" is a secret")),
    ...suggestions.map(({ desc }) => desc),
  ]);
}

const found = ["`PUBLIC_API_SECRET`"];

describe("an environment", () => {
  test.each([
    "env",
    "ENV",
    "environment",
    "serverEnv",
    "import.meta.env",
    "config.ENV",
    "(import.meta as Meta).env",
    'import.meta["env"]',
    "import.meta?.env",
  ])("%s", (object) => {
    expect(judge(`open(${object}.PUBLIC_API_SECRET);`)).toEqual(found);
  });

  test.each([
    "env2",
    "anenv",
    "environments",
    "Envelope",
    "config.env2",
    "config.serverenv",
    "config[env]",
    'config["environment"]',
    "open()",
  ])("not %s", (object) => {
    expect(judge(`open(${object}.PUBLIC_API_SECRET);`)).toEqual([]);
  });

  test("not a private field that is called so", () => {
    expect(judge("class Labels { #env = texts; show() { return this.#env.PUBLIC_API_SECRET; } }")).toEqual([]);
  });
});

describe("taken apart", () => {
  test.each([
    "const { PUBLIC_API_SECRET } = process.env;",
    "let secret; ({ PUBLIC_API_SECRET: secret } = process.env);",
    "function open({ PUBLIC_API_SECRET } = process.env) {}",
    'const { "PUBLIC_API_SECRET": secret } = process.env;',
  ])("%s", (code) => {
    expect(judge(code)).toEqual(found);
  });

  test.each([
    "const { PUBLIC_API_SECRET } = labels;",
    "let secret; ({ PUBLIC_API_SECRET: secret } = labels);",
    "function open({ PUBLIC_API_SECRET } = labels) {}",
    "function open({ PUBLIC_API_SECRET }) {}",
    "for (const { PUBLIC_API_SECRET } of environments) open(PUBLIC_API_SECRET);",
    "const { [PUBLIC_API_SECRET]: secret } = process.env;",
    "open({ PUBLIC_API_SECRET: process.env });",
  ])("not %s", (code) => {
    expect(judge(code)).toEqual([]);
  });
});

describe("asked for by its name", () => {
  test.each([
    'getEnv("PUBLIC_API_SECRET");',
    'this.config.getOrThrow("PUBLIC_API_SECRET");',
    "readSecret(`PUBLIC_API_SECRET`);",
  ])("%s", (code) => {
    expect(judge(code)).toEqual(found);
  });

  test.each([
    'show("PUBLIC_API_SECRET");',
    'variables["get"]("PUBLIC_API_SECRET");',
    "getEnv(PUBLIC_API_SECRET);",
    'getEnv(1, "PUBLIC_API_SECRET");',
    'getEnv(); show("PUBLIC_API_SECRET");',
    '(first ?? show)("PUBLIC_API_SECRET");',
    'getEnv(open("PUBLIC_API_SECRET"));',
  ])("not %s", (code) => {
    expect(judge(code)).toEqual([]);
  });
});

describe("imported", () => {
  test.each(["$env/static/public", "$env/dynamic/public", "astro:env/client"])("from %s", (module) => {
    expect(judge(`import { PUBLIC_API_SECRET } from "${module}";`)).toEqual(found);
  });

  test.each(["./labels.js", "$env/static/private", "astro:env/server"])("not from %s", (module) => {
    expect(judge(`import { PUBLIC_API_SECRET } from "${module}";`)).toEqual([]);
  });
});

describe("read or set", () => {
  test.each([
    "secret = env.PUBLIC_API_SECRET;",
    'env.PUBLIC_API_SECRET ??= "none";',
    "if (!env.PUBLIC_API_SECRET) open();",
  ])("read by %s", (code) => {
    expect(judge(code)).toEqual(found);
  });

  test.each(['env.PUBLIC_API_SECRET = "none";', "delete env.PUBLIC_API_SECRET;"])("set by %s", (code) => {
    expect(judge(code)).toEqual([]);
  });
});

describe("refused", () => {
  test.each([
    'if (env.PUBLIC_API_SECRET) throw new Error("public");',
    'if (env.PUBLIC_API_SECRET) { show("public"); throw new Error("public"); }',
    "if (env.PUBLIC_API_SECRET) process.exit(1);",
    'if (env.PUBLIC_API_SECRET || env.VITE_JWT_SECRET) throw new Error("public");',
    'if (env?.PUBLIC_API_SECRET) throw new Error("public");',
    'if (env.PUBLIC_API_SECRET!) throw new Error("public");',
    'if (env.PUBLIC_API_SECRET as string) throw new Error("public");',
    'if (env.PUBLIC_API_SECRET !== undefined) throw new Error("public");',
    'if (env.PUBLIC_API_SECRET != null) throw new Error("public");',
    'if (typeof env.PUBLIC_API_SECRET !== "undefined") throw new Error("public");',
  ])("by %s", (code) => {
    expect(judge(code)).toEqual([]);
  });

  test.each([
    'if (env.PUBLIC_API_SECRET === undefined) throw new Error("none");',
    'if (!env.PUBLIC_API_SECRET) throw new Error("none");',
    'if (check(env.PUBLIC_API_SECRET)) throw new Error("none");',
    'if (key) open(env.PUBLIC_API_SECRET || key); else throw new Error("none");',
    'while (env.PUBLIC_API_SECRET) throw new Error("none");',
    "if (env.PUBLIC_API_SECRET) open();",
    "if (env.PUBLIC_API_SECRET) { open(); }",
    "if (env.PUBLIC_API_SECRET) window.open();",
    "if (env.PUBLIC_API_SECRET) exit;",
    "if (env.PUBLIC_API_SECRET) process.exit;",
    "if (env.PUBLIC_API_SECRET) new process.exit();",
    'if (env.PUBLIC_API_SECRET) process["exit"]();',
    "if (env.PUBLIC_API_SECRET) for (;;) process.exit();",
    "export default env.PUBLIC_API_SECRET || key;",
  ])("not by %s", (code) => {
    expect(judge(code)).toEqual(found);
  });
});

describe("what to read in its place", () => {
  test.each([
    "process.env.VITE_PUBLIC_JWT_SECRET",
    "process.env?.VITE_PUBLIC_JWT_SECRET",
    '(process.env as Env)["VITE_PUBLIC_JWT_SECRET"]',
    "Bun.env.VITE_PUBLIC_JWT_SECRET",
    'Deno.env.get("VITE_PUBLIC_JWT_SECRET")',
  ])("of %s", (read) => {
    expect(judge(`open(${read});`)).toEqual([
      "`VITE_PUBLIC_JWT_SECRET`",
      "Read `JWT_SECRET`, which stays on the server.",
    ]);
  });

  test.each([
    "env.VITE_PUBLIC_JWT_SECRET",
    "import.meta.env.VITE_PUBLIC_JWT_SECRET",
    "vite.env.VITE_PUBLIC_JWT_SECRET",
    "subprocess.env.VITE_PUBLIC_JWT_SECRET",
    "processes.env.VITE_PUBLIC_JWT_SECRET",
    "host.process.env.VITE_PUBLIC_JWT_SECRET",
    "process.argv.VITE_PUBLIC_JWT_SECRET",
    'getEnv("VITE_PUBLIC_JWT_SECRET")',
    'config.get("VITE_PUBLIC_JWT_SECRET")',
  ])("nothing of %s", (read) => {
    expect(judge(`open(${read});`)).toEqual(["`VITE_PUBLIC_JWT_SECRET`"]);
  });
});

test("a prefix of one's own, and a word that takes the meaning back", () => {
  expect(judge("open(env.MY_PUBLIC_API_SECRET, env.VITE_JWT_PUBLIC_SECRET);")).toEqual([]);
});
