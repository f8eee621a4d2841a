import { migrateStore } from "../store/migrate-store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { writeDocument } from "./write-document.js";

/** `store migrate`. */
export async function runMigrate(context: CommandContext): Promise<void> {
  const { io, globals } = context;
  findFormat(["text"], globals().format);
  const { description, applied } = await migrateStore(toStoreChoice(globals().store, io.env));
  const text =
    applied.length === 0
      ? `${description} is at the newest schema.`
      : `${description} is at the newest schema now. Applied:\n${applied.map((name) => `- ${name}`).join("\n")}`;
  await writeDocument(context, `${text}\n`);
}
