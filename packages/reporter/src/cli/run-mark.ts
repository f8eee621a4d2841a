import type { MarkDocument } from "../documents/mark-document.js";
import { plainFormats } from "../present/plain-formats.js";
import { renderMark } from "../present/render-mark.js";
import type { Decision, MarkOutcome, StoredIssue } from "../store/store.js";
import { tool } from "../tool.js";
import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import { findCommandRoot } from "./load-context.js";
import { openCommandStore } from "./open-command-store.js";
import { UsageError } from "./usage-error.js";
import { writeDocument } from "./write-document.js";

/** Any part of a UUID from its first digit on, long enough to be meant. */
const idPattern = /^[0-9a-f][0-9a-f-]{3,35}$/iu;

const whereIdsAre =
  "`continuous report issues` shows the first digits of each open issue's id, with --format json all of it.";

export interface MarkOptions {
  readonly as: Decision;
  readonly reason: string;
}

/** `issues mark`, once its arguments are read. */
export async function runMark(context: CommandContext, id: string, options: MarkOptions): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(plainFormats, globals().format);
  const reason = options.reason.trim();
  if (reason === "") throw new UsageError("The reason is empty.", "Say why with --reason, in a few words.");
  if (!idPattern.test(id)) throw new UsageError(`${id} is no id of an issue, nor the beginning of one.`, whereIdsAre);
  const root = findCommandRoot(context);
  const store = await openCommandStore(context, root, "issues mark");
  if (store === null) throw new UsageError("There are no issues without a store.", "Leave --store none away.");
  try {
    const outcome = await store.markIssue({
      id,
      resolution: options.as,
      reason,
      marked_at: io.now().toISOString(),
    });
    const document = toDocument(findMarked(outcome, id), options.as, reason);
    await writeDocument(context, renderMark(format, document));
  } finally {
    await store.close();
  }
}

function findMarked(outcome: MarkOutcome, id: string): StoredIssue {
  switch (outcome.status) {
    case "marked":
      return outcome.issue;
    case "unknown":
      throw new UsageError(`No issue has an id that begins with ${id}.`, whereIdsAre);
    case "ambiguous":
      throw new UsageError(`More than one issue has an id that begins with ${id}.`, "Give more of its digits.");
    case "superseded":
      throw new UsageError(
        `The issue ${id} was closed, and is there again as ${outcome.newest}.`,
        `Mark that one: \`continuous issues mark ${outcome.newest}\`.`,
      );
  }
}

function toDocument(issue: StoredIssue, resolution: Decision, reason: string): MarkDocument {
  const { id, branch, fingerprint, issue_type, standard, severity, item_type, item_name, path, line, column } = issue;
  const { description, detected_at, resolved_at } = issue;
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    issue: {
      ...{ id, branch, fingerprint, issue_type, standard, severity, item_type, item_name, path, line, column },
      ...{ description, detected_at, resolved_at, resolution, reason },
    },
    problems: [],
  };
}
