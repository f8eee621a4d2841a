import { nameSome } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import type { InventoryDocument } from "../documents/inventory-document.js";
import { toInventoryDocumentItem } from "../documents/to-inventory-document-item.js";
import { findBranch } from "../git/find-branch.js";
import { documentFormats } from "../present/document-formats.js";
import { renderInventory } from "../present/render-inventory.js";
import { toStoreProblem } from "../runs/to-store-problem.js";
import { saveSnapshot } from "../snapshot/save-snapshot.js";
import { toSnapshotInventory } from "../snapshot/to-snapshot-inventory.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findCommandRoot } from "./load-context.js";
import { loadGivenDatabase } from "./load-given-database.js";
import { checkStoreChoice, openCommandStore } from "./open-command-store.js";
import { readTree } from "./read-tree.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

/** `discover`, once its arguments are read. */
export async function runDiscover(context: CommandContext, dryRun: boolean): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  checkStoreChoice(context);
  const root = findCommandRoot(context);
  const { inventory, standards, saveCache } = await readTree(context, root, await loadGivenDatabase(context));
  const items = inventory.items.map(toInventoryDocumentItem);
  const recording = dryRun ? nothing("Nothing was recorded (--dry-run).") : await record(context, root, items);
  const seenAt = io.now().toISOString();
  const snapshotProblems = dryRun
    ? []
    : await saveSnapshot(root, standards, { inventory: toSnapshotInventory(inventory, seenAt) });
  const cacheNote = dryRun ? "" : await saveCache();
  const document: InventoryDocument = {
    schemaVersion: 1,
    tool,
    root: ".",
    items,
    drift: inventory.drift,
    problems: [...inventory.problems, ...recording.problems, ...snapshotProblems],
  };
  await writeDocument(context, renderInventory(format, document, toTextOptions(context)));
  if (globals().quiet === true) return;
  for (const note of [recording.note, cacheNote]) if (note !== "") io.writeError(`${note}\n`);
}

interface InventoryRecording {
  readonly note: string;
  readonly problems: readonly Problem[];
}

function nothing(note: string): InventoryRecording {
  return { note, problems: [] };
}

/** `2 new since last time (mailService, orders), 0 gone` */
function describeChanges(added: readonly string[], gone: readonly string[]): string {
  return `${String(added.length)} new${listNames(added)}, ${String(gone.length)} gone${listNames(gone)} since last time`;
}

function listNames(names: readonly string[]): string {
  return names.length === 0 ? "" : ` (${nameSome(names)})`;
}

/** The inventory is the default branch's; another branch's would make what it removes vanish for everybody. */
async function record(
  context: CommandContext,
  root: string,
  items: InventoryDocument["items"],
): Promise<InventoryRecording> {
  const { io, globals } = context;
  const { branch, defaultBranch } = await findBranch(root, io.env, globals().branch);
  if (branch !== defaultBranch) {
    return nothing(`Nothing was recorded: the inventory is that of ${defaultBranch}, and this is ${branch}.`);
  }
  try {
    const store = await openCommandStore(context, root, "discover");
    if (store === null) return nothing("");
    try {
      const seen_at = io.now().toISOString();
      const { added, gone } = await store.recordInventory({
        item_types: ["service", "pipeline", "table", "function"],
        items,
        seen_at,
      });
      return nothing(`${describeChanges(added, gone)}. Recorded in the ${store.description}.`);
    } finally {
      await store.close();
    }
  } catch (error) {
    return { note: "", problems: [toStoreProblem(error)] };
  }
}
