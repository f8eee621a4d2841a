import { posix } from "node:path";

/** Paths, and names of scripts: `scripts/db.sh`, `"$ROOT/bin/tool"`, `./db.sh`, `db.sh`. */
const token = /(?:\$\w+)?[\w@.+~-]*(?:\/[\w@.+~-]+)+|[\w@.+-]+\.(?:sh|bash)\b/gu;

/**
 * Makes a finder of references to some scripts in the texts of other files: by path from the root, by path from the
 * file's own folder, or by a name that only one file of the tree has.
 *
 * @param scripts - The scripts asked about, relative to the root.
 * @param files - All files of the tree, to tell which names are of one file only.
 * @returns Gives the scripts that a text refers to, each once.
 */
export function createReferenceFinder(
  scripts: readonly string[],
  files: readonly string[],
): (path: string, text: string) => readonly string[] {
  const byName = new Map<string, string[]>();
  for (const script of scripts) {
    const name = posix.basename(script);
    byName.set(name, [...(byName.get(name) ?? []), script]);
  }
  const counts = new Map<string, number>();
  for (const file of files) {
    const name = posix.basename(file);
    if (byName.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  return (path, text) => {
    const found = new Set<string>();
    for (const match of text.matchAll(token)) {
      const written = match[0].replace(/^\$\w+|[.,]+$/gu, "");
      const named = byName.get(posix.basename(written));
      if (named === undefined) continue;
      const isUrl = text.slice(match.index - 2, match.index) === ":/";
      for (const script of named) {
        const isOnly = counts.get(posix.basename(script)) === 1;
        if (isUrl ? isInUrl(written, script) : isNamed(written, script, path, isOnly)) found.add(script);
      }
    }
    return [...found];
  };
}

function isInUrl(url: string, script: string): boolean {
  return script.includes("/") && url.endsWith(`/${script}`);
}

function isNamed(written: string, script: string, from: string, isOnly: boolean): boolean {
  const folder = posix.dirname(from);
  const plain = posix.normalize(written);
  if (plain === script || posix.join(folder, written) === script) return true;
  // `$ROOT/scripts/db.sh` leaves `/scripts/db.sh`, `../../scripts/db.sh` may start from a folder that is only known at run time.
  const tail = plain.replace(/^(?:\.\.\/)+|^\/+/u, "");
  if (tail.includes("/")) return script === tail || (isOnly && `/${script}`.endsWith(`/${tail}`));
  if (written.startsWith("/") && posix.join(folder, tail) === script) return true;
  // A bare word is a name only where its ending says that it is a script's.
  return isOnly && /\.(?:sh|bash)$/u.test(tail);
}
