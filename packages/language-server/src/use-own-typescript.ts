import Module, { createRequire } from "node:module";
import { sep } from "node:path";

/** Packages that take TypeScript below 6.1, and that npm may well put beside a newer one. */
const takers = ["@typescript-eslint", "ts-api-utils"].map((name) => `node_modules/${name}/`.replaceAll("/", sep));

interface Resolver {
  _resolveFilename: (
    request: string,
    parent: { readonly filename?: string | null } | undefined,
    ...rest: unknown[]
  ) => string;
}

/**
 * Gives typescript-eslint the TypeScript that this package brings. npm hoists its parts one by one, and in a workspace with TypeScript 7
 * some of them come to lie beside that one, which has no compiler API: they would fail as they load. Before any of them is loaded.
 */
export function useOwnTypeScript(): void {
  const own = createRequire(import.meta.url).resolve("typescript");
  // Node 20 has no public hook for `require`; what it has is looked for, so that a Node without it still serves where it can.
  const resolver = Module as unknown as Partial<Resolver>;
  const resolve = resolver._resolveFilename;
  if (resolve === undefined) return;
  resolver._resolveFilename = function (this: unknown, request, parent, ...rest) {
    const from = parent?.filename ?? "";
    if (request === "typescript" && takers.some((taker) => from.includes(taker))) return own;
    return Reflect.apply(resolve, this, [request, parent, ...rest]);
  };
}
