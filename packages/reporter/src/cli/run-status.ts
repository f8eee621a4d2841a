import { toStatusDocument } from "../documents/to-status-document.js";
import { findBranch } from "../git/find-branch.js";
import { documentFormats } from "../present/document-formats.js";
import { renderStatus } from "../present/render-status.js";
import { daysOfOverview } from "../queries/to-overview.js";
import { dayInMilliseconds } from "../queries/window.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findCommandRoot } from "./load-context.js";
import { openCommandStore } from "./open-command-store.js";
import { toTextOptions } from "./to-text-options.js";
import { UsageError } from "./usage-error.js";
import { writeDocument } from "./write-document.js";

/** `status`. */
export async function runStatus(context: CommandContext): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  const root = findCommandRoot(context);
  const { defaultBranch } = await findBranch(root, io.env);
  const branch = globals().branch ?? defaultBranch;
  const store = await openCommandStore(context, root, "status");
  if (store === null) throw new UsageError("There is no status without a store.", "Leave --store none away.");
  try {
    const now = io.now();
    const since = new Date(now.getTime() - daysOfOverview * dayInMilliseconds).toISOString();
    const history = await store.history({ branch, since, until: null, now: now.toISOString() });
    const document = toStatusDocument({ tool, history, problems: [] });
    await writeDocument(context, renderStatus(format, document, toTextOptions(context)));
  } finally {
    await store.close();
  }
}
