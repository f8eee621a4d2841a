import { Option, type Command } from "@commander-js/extra-typings";

import type { InventoryDocument } from "../../documents/inventory-document.js";
import { toInventoryDocumentItem } from "../../documents/to-inventory-document-item.js";
import { hasDuplicates } from "../../inventory/has-duplicates.js";
import { isUnused } from "../../inventory/is-unused.js";
import { documentFormats, renderInventory } from "../../present/index.js";
import { tool } from "../../tool.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { findCommandRoot } from "../load-context.js";
import { loadGivenDatabase } from "../load-given-database.js";
import { openCommandStore } from "../open-command-store.js";
import { readTree } from "../read-tree.js";
import { UsageError } from "../usage-error.js";
import { writeDocument } from "../write-document.js";

const itemTypes = ["service", "pipeline", "table", "function"] as const;
/** How many things `inventory find` shows. */
const mostFound = 5;

interface InventoryOptions {
  readonly type?: (typeof itemTypes)[number] | undefined;
  readonly unused?: true | undefined;
  readonly duplicates?: true | undefined;
  readonly doubtful?: true | undefined;
  readonly leftOut?: true | undefined;
}

/** `inventory`: what is tracked, and `inventory find`: what is there already. */
export function addInventoryCommand(program: Command, context: CommandContext): void {
  const inventory = program
    .command("inventory")
    .description("show what is tracked, as `discover` recorded it")
    .addOption(new Option("--type <type>", "only items of this type").choices(itemTypes))
    .option("--unused", "only what nothing uses")
    .option("--duplicates", "only what has the name of something else")
    .addOption(
      new Option("--doubtful", "read the source tree: what only one of two views sees, and why").conflicts([
        "unused",
        "duplicates",
      ]),
    )
    .addOption(
      new Option("--left-out", "read the source tree: files that are not looked through, and why").conflicts([
        "type",
        "unused",
        "duplicates",
        "doubtful",
      ]),
    )
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (options: InventoryOptions) => {
      const isOfTree = options.doubtful === true || options.leftOut === true;
      const parts = isOfTree ? await listOfTree(context, options) : await listTracked(context, options);
      await print(context, parts);
    });
  inventory
    .command("find")
    .description(`read the source tree: the ${String(mostFound)} existing things closest to some words`)
    .argument("<words...>", 'what it does: find "send an email"')
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (words) => {
      const { inventory: found } = await readTree(context, findCommandRoot(context), await loadGivenDatabase(context));
      const { findItems } = await import("@continuous/inventory");
      const items = findItems(found.items, words.join(" "), mostFound).map(toInventoryDocumentItem);
      await print(context, { items, problems: found.problems });
      if (items.length === 0 && context.globals().quiet !== true) {
        context.io.writeError("Nothing is alike. Other words may find it: a verb, a table, a host.\n");
      }
    });
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
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  const document: InventoryDocument = { schemaVersion: 1, tool, root: ".", ...parts };
  const colour = io.colour && globals().output === undefined;
  await writeDocument(context, renderInventory(format, document, { colour, width: io.width }));
}
