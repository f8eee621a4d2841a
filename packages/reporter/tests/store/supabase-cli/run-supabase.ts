import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Supabase's own command line, which npm brings for Linux on x64 only: elsewhere it is null. */
export const supabaseBinary = findBinary();

function findBinary(): string | null {
  try {
    const path = join(require.resolve("@supabase/cli-linux-x64/package.json"), "../bin/supabase");
    return existsSync(path) ? path : null;
  } catch {
    return null; // An optional dependency of another platform.
  }
}

export interface SupabaseResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one command on a database that is reached through a port of this machine.
 *
 * @param folder - Holds `supabase/`, and takes what the command leaves behind.
 */
export function runSupabase(
  args: readonly string[],
  { folder, port, database }: { readonly folder: string; readonly port: number; readonly database: string },
): Promise<SupabaseResult> {
  if (supabaseBinary === null) throw new Error("Supabase's command line is not installed on this platform.");
  const binary = supabaseBinary;
  const remote = `--remote=postgresql://postgres@127.0.0.1:${String(port)}/${database}`;
  // It asks nobody and tells nobody.
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    PGSSLMODE: "disable",
    DO_NOT_TRACK: "1",
    SUPABASE_TELEMETRY_DISABLED: "1",
    SUPABASE_NO_UPDATE_NOTIFIER: "1",
    SUPABASE_NO_KEYRING: "1",
  };
  return new Promise((resolve) => {
    execFile(binary, [...args, remote], { cwd: folder, env, timeout: 100_000 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}
