/** What a package.json says of where its code runs; `universal`: nothing. */
export type PackageRuntime = "node" | "universal";

/** Frameworks of servers and command lines: who depends on one runs it. */
const serverFramework =
  /^(?:express|fastify|koa|@hapi\/hapi|@nestjs\/core|@adonisjs\/core|@feathersjs\/feathers|@medusajs\/(?:framework|medusa)|@oclif\/core|@kubernetes\/client-node|prom-client|fastify-plugin)$/u;

/** With one of these, or with what bundles them, at least a part of a package is for browsers. */
const browserTool =
  /^(?:react(?:-dom|-native)?|preact|vue|svelte|solid-js|lit|htmx\.org|@angular\/core|@remix-run\/react|@sveltejs\/kit|@builder\.io\/qwik|@tauri-apps\/api|next|nuxt|astro|expo|electron|vite|webpack|parcel|rollup|rolldown|@rspack\/core)$/u;

/**
 * Where a package's code runs, from the text of its package.json: on a server only where it depends on a framework for
 * servers, or is an extension of an editor, and nothing in it is for browsers. A text that does not parse says nothing.
 */
export function findPackageRuntime(text: string): PackageRuntime {
  const manifest = parseRecord(text);
  if (manifest === undefined || "browser" in manifest) return "universal";
  const own = namesIn(manifest["dependencies"]);
  const all = [...own, ...namesIn(manifest["devDependencies"]), ...namesIn(manifest["peerDependencies"])];
  if (all.some((name) => browserTool.test(name))) return "universal";
  const isExtension = namesIn(manifest["engines"]).includes("vscode");
  const serves = [...own, ...namesIn(manifest["peerDependencies"])].some((name) => serverFramework.test(name));
  return isExtension || serves ? "node" : "universal";
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    // Package managers say so, louder than anybody could here.
    return undefined;
  }
}

function namesIn(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
