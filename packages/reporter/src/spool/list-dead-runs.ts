import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { compareText } from "../documents/compare-text.js";
import { onlyMissing } from "./only-missing.js";
import type { DeadRun } from "./set-aside.js";
import { deadName, spoolPath, toSpoolPaths } from "./to-spool-paths.js";

const noteSchema = z.object({
  destination: z.string(),
  run_id: z.string(),
  kept_at: z.string(),
  code: z.string(),
  message: z.string(),
  hint: z.string(),
});

/** Runs that were set aside, oldest first. */
export async function listDeadRuns(root: string): Promise<readonly DeadRun[]> {
  const folder = toSpoolPaths(root).dead;
  const names = ((await readdir(folder).catch(onlyMissing)) ?? []).filter((name) => name.endsWith(".json.gz"));
  return Promise.all(
    names.sort(compareText).map(async (name) => ({
      ...(await readNote(join(folder, name.replace(/\.json\.gz$/u, ".reason.json")))),
      path: `${spoolPath}/${deadName}/${name}`,
    })),
  );
}

async function readNote(path: string): Promise<z.infer<typeof noteSchema>> {
  const text = await readFile(path, "utf8").catch(onlyMissing);
  const note = noteSchema.safeParse(parseJson(text ?? ""));
  if (note.success) return note.data;
  return { destination: "", run_id: "", kept_at: "", code: "unknown", message: "Its reason is gone.", hint: "" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Somebody's editing: the run is dead all the same.
  }
}
