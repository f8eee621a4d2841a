/** What a package.json says of where its code runs; `universal`: nothing. */
export type PackageRuntime = "node" | "universal";

export interface PackageFacts {
  readonly runtime: PackageRuntime;
  /** It makes pages, by what it depends on at run time. */
  readonly hasPages: boolean;
  /** It is started and hands nothing out, so that no other package imports from it; left out where that is not said. */
  readonly isApplication?: true;
}

/** Frameworks of servers and command lines: who depends on one runs it. */
const serverFramework =
  /^(?:express|fastify|koa|@hapi\/hapi|@nestjs\/core|@adonisjs\/core|@feathersjs\/feathers|@medusajs\/(?:framework|medusa)|@oclif\/core|@kubernetes\/client-node|prom-client|fastify-plugin)$/u;

/** What pages are made with. */
const pageFramework =
  /^(?:react-dom|react-native|preact|vue|svelte|solid-js|lit|@angular\/core|@remix-run\/react|@sveltejs\/kit|next|nuxt)$/u;

/** With one of these, or with what bundles them, at least a part of a package is for browsers. */
const browserTool =
  /^(?:react(?:-dom|-native)?|preact|vue|svelte|solid-js|lit|htmx\.org|@angular\/core|@remix-run\/react|@sveltejs\/kit|@builder\.io\/qwik|@tauri-apps\/api|next|nuxt|astro|expo|electron|vite|webpack|parcel|rollup|rolldown|@rspack\/core)$/u;

/**
 * What the text of a package.json says of where its code runs: on a server only where it depends on a framework for
 * servers, or is an extension of an editor, and nothing in it is for browsers. A text that does not parse says nothing.
 */
export function findPackageFacts(text: string): PackageFacts {
  const manifest = parseRecord(text) ?? {};
  const needed = [...namesIn(manifest["dependencies"]), ...namesIn(manifest["peerDependencies"])];
  const isForBrowsers =
    "browser" in manifest ||
    [...needed, ...namesIn(manifest["devDependencies"])].some((name) => browserTool.test(name));
  const isForServers =
    namesIn(manifest["engines"]).includes("vscode") || needed.some((name) => serverFramework.test(name));
  return {
    runtime: isForServers && !isForBrowsers ? "node" : "universal",
    hasPages: needed.some((name) => pageFramework.test(name)),
    ...(isApplication(manifest, needed) && { isApplication: true }),
  };
}

/** Who has an entry is imported, whatever starts it. */
function isApplication(manifest: Readonly<Record<string, unknown>>, needed: readonly string[]): boolean {
  return (
    needed.some((name) => serverFramework.test(name) || pageFramework.test(name)) &&
    namesIn(manifest["scripts"]).some((script) => /^(?:dev|serve|start)$/u.test(script)) &&
    !["main", "module", "exports", "types", "typings"].some((entry) => entry in manifest)
  );
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
