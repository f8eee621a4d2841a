import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { isCi } from "./is-ci.js";

const services = join(dirname(createRequire(import.meta.url).resolve("env-ci")), "services");

test("every CI that env-ci knows is one", async () => {
  for (const file of readdirSync(services)) {
    if (file === "git.js") continue;
    const { default: service } = (await import(/* @vite-ignore */ pathToFileURL(join(services, file)).href)) as {
      default: { detect: (input: { env: object; cwd: string }) => unknown };
    };
    const asked = new Set<string>();
    const env = new Proxy(
      {},
      { get: (_, name) => (asked.add(String(name)), file === "woodpecker.js" ? "woodpecker" : "x") },
    );
    service.detect({ env, cwd: "/" });
    expect({ file, missing: [...asked].filter((name) => !isCi({ [name]: "x" })) }).toEqual({ file, missing: [] });
  }
});

test("a person's machine is none", () => {
  expect(isCi({ HOME: "/home/me", CI: "" })).toBe(false);
});
