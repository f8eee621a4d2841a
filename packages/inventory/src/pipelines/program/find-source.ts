import { posix } from "node:path";

const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".jsx"];
const built = new Set(["dist", "build", "lib", "out", "output"]);
/** What a compiler makes of it: `x.js` of `x.ts`. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".js", ".jsx"],
  ".mjs": [".mts", ".ts", ".mjs"],
  ".cjs": [".cts", ".ts", ".cjs"],
};

/**
 * The source of a module of the tree: itself, or what it is built from where that is plain (`dist/cli.js` from `src/cli.ts`).
 *
 * @param specifier - As an import names it, or a path from the root with `/` before it.
 * @param from - Path of the module that names it.
 * @returns `undefined` for a module of a package, and where there is none.
 */
export function findSource(specifier: string, from: string, exists: (path: string) => boolean): string | undefined {
  if (!/^\.{0,2}\//u.test(specifier) && specifier !== "." && specifier !== "..") return undefined;
  const path = specifier.startsWith("/")
    ? posix.normalize(`.${specifier}`)
    : posix.join(posix.dirname(from), specifier);
  if (path.startsWith("../")) return undefined;
  return [path, ...toSourceFolders(path)].flatMap(toNames).find(exists);
}

function toNames(path: string): readonly string[] {
  const ending = posix.extname(path);
  const stem = path.slice(0, path.length - ending.length);
  const asWritten = endings.includes(ending) ? [path] : [];
  const sources = (sourcesOf[ending] ?? []).map((other) => stem + other);
  const bare = endings.flatMap((other) => [path + other, `${path}/index${other}`]);
  return [...asWritten, ...sources, ...bare];
}

function toSourceFolders(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.flatMap((part, index) => {
    if (!built.has(part)) return [];
    const [before, after] = [parts.slice(0, index), parts.slice(index + 1)];
    // `tsc` with a root of the package itself writes `dist/src/cli.js`.
    return [
      [...before, "src", ...after],
      [...before, ...after],
    ].map((other) => other.join("/"));
  });
}
