import { globSync } from "tinyglobby";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

// @ts-expect-error The tool's config is plain JavaScript.
import config from "../.dependency-cruiser.mjs";

interface Wall {
  readonly name: string;
  readonly comment: string;
  readonly from: { readonly path?: string };
}

const { forbidden } = config as { readonly forbidden: readonly Wall[] };
const sources = globSync("packages/*/src/**/*.ts", { cwd: fileURLToPath(new URL("..", import.meta.url)) });

describe.each(forbidden)("the wall $name", (wall) => {
  it("stands around code that exists, and says why", () => {
    const { path } = wall.from;
    if (path !== undefined) expect(sources.some((source) => new RegExp(path, "u").test(source))).toBe(true);
    expect(wall.comment).toMatch(/\.$/u);
  });
});
