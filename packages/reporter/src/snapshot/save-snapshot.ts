import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { parseSnapshot, type EditorSnapshot } from "@continuous/snapshot";
import type { CompiledStandards, Problem } from "@continuous/standards";
import writeFileAtomic from "write-file-atomic";

import { tool } from "../tool.js";

/** The parts that a command has worked out; others stay as an earlier one left them. */
export type SnapshotParts = Partial<Pick<EditorSnapshot, "inventory" | "services" | "issues" | "tests" | "coverage">>;

/**
 * Writes `.continuous/snapshot.json`, whole or not at all, with what an earlier command knew of the rest. A file that cannot be
 * read is begun anew: everything in it can be worked out again.
 *
 * @returns Trouble, never thrown: what editors show is no reason to fail a run.
 */
export async function saveSnapshot(
  root: string,
  { source, hash, standards }: Pick<CompiledStandards, "source" | "hash" | "standards">,
  parts: SnapshotParts,
): Promise<readonly Problem[]> {
  const folder = join(root, ".continuous");
  const file = join(folder, "snapshot.json");
  const earlier = loadEarlier(file);
  const snapshot: EditorSnapshot = {
    schemaVersion: 1,
    tool,
    root: ".",
    standards: {
      source,
      hash,
      rules: standards.flatMap(({ id: standard, rules }) =>
        rules.map(({ id, severity, options }) => ({ id, standard, severity, options })),
      ),
    },
    inventory: parts.inventory ?? earlier?.inventory ?? null,
    services: parts.services ?? earlier?.services ?? null,
    issues: parts.issues ?? earlier?.issues ?? null,
    tests: parts.tests ?? earlier?.tests ?? null,
    coverage: parts.coverage ?? earlier?.coverage ?? null,
  };
  try {
    await createFolder(folder);
    await writeFileAtomic(file, `${JSON.stringify(snapshot)}\n`);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        code: "snapshot-not-written",
        message: `Editors keep showing what they knew: .continuous/snapshot.json cannot be written (${reason}).`,
        hint: "Check that the folder may be written to and that the disk has room.",
        where: { path: ".continuous/snapshot.json" },
      },
    ];
  }
}

function loadEarlier(file: string): EditorSnapshot | null {
  if (!existsSync(file)) return null;
  try {
    const parsed = parseSnapshot(readFileSync(file, "utf8"));
    return parsed.ok ? parsed.snapshot : null;
  } catch {
    return null; // Unreadable: writing it anew says what is wrong, if it still is.
  }
}

/** The folder keeps itself out of git, whoever made it. */
async function createFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ignoring = join(folder, ".gitignore");
  if (!existsSync(ignoring)) await writeFile(ignoring, "*\n");
}
