import type { InventoryDocument } from "../documents/inventory-document.js";
import { toInventoryDocumentItem } from "../documents/to-inventory-document-item.js";
import { hasDuplicates } from "../inventory/has-duplicates.js";
import { isUnused } from "../inventory/is-unused.js";
import { documentFormats } from "../present/document-formats.js";
import { renderInventory } from "../present/render-inventory.js";
import { tool } from "../tool.js";
import type { itemTypes } from "./commands/inventory.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findCommandRoot } from "./load-context.js";
import { loadGivenDatabase } from "./load-given-database.js";
import { openCommandStore } from "./open-command-store.js";
import { readTree } from "./read-tree.js";
import { UsageError } from "./usage-error.js";
import { toTextOptions } from "./to-text-options.js";
import { writeDocument } from "./write-document.js";

export interface InventoryOptions {
  readonly type?: (typeof itemTypes)[number] | undefined;
  readonly unused?: true | undefined;
  readonly duplicates?: true | undefined;
  readonly doubtful?: true | undefined;
  readonly leftOut?: true | undefined;
}

/** `inventory`, once its arguments are read. */
export async function runInventory(context: CommandContext, options: InventoryOptions): Promise<void> {
  const isOfTree = options.doubtful === true || options.leftOut === true;
  await print(context, isOfTree ? await listOfTree(context, options) : await listTracked(context, options));
}

/**
 * `inventory find`, once its arguments are read.
 *
 * @param most - How many things are shown.
 */
export async function runFind(context: CommandContext, words: readonly string[], most: number): Promise<void> {
  const { inventory } = await readTree(context, findCommandRoot(context), await loadGivenDatabase(context));
  const { findItems } = await import("@continuous/inventory");
  const items = findItems(inventory.items, words.join(" "), most).map(toInventoryDocumentItem);
  await print(context, { items, problems: inventory.problems });
  if (items.length === 0 && context.globals().quiet !== true) {
    context.io.writeError("Nothing is alike. Other words may find it: a verb, a table, a host.\n");
  }
}

type Parts = Pick<InventoryDocument, "items" | "doubtful" | "left_out" | "problems">;

async function listOfTree(context: CommandContext, { type, leftOut }: InventoryOptions): Promise<Parts> {
  const { inventory } = await readTree(context, findCommandRoot(context), await loadGivenDatabase(context));
  if (leftOut === true) return { items: [], left_out: inventory.leftOut, problems: inventory.problems };
  const doubtful = inventory.doubtful.filter((item) => type === undefined || item.item_type === type);
  return { items: [], doubtful, problems: inventory.problems };
}

async function listTracked(context: CommandContext, options: InventoryOptions): Promise<Parts> {
  const store = await openCommandStore(context, findCommandRoot(context), "inventory");
  if (store === null) throw new UsageError("There is no inventory without a store.", "Leave --store none away.");
  try {
    const tracked = await store.inventory();
    if (tracked.length === 0 && context.globals().quiet !== true)
      context.io.writeError("Nothing is tracked yet: run `continuous discover` first.\n");
    const items = tracked
      .filter((item) => options.type === undefined || item.item_type === options.type)
      .filter((item) => options.unused !== true || isUnused(item))
      .filter((item) => options.duplicates !== true || hasDuplicates(item))
      .map(toInventoryDocumentItem);
    return { items, problems: [] };
  } finally {
    await store.close();
  }
}

async function print(context: CommandContext, parts: Parts): Promise<void> {
  const { globals } = context;
  const format = findFormat(documentFormats, globals().format);
  const document: InventoryDocument = { schemaVersion: 1, tool, root: ".", ...parts };
  await writeDocument(context, renderInventory(format, document, toTextOptions(context)));
}
