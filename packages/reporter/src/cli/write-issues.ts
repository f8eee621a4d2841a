import type { IssuesDocument } from "../documents/issues-document.js";
import { type IssueFormat } from "../present/issue-formats.js";
import { renderIssues } from "../present/render-issues.js";
import type { AlsoReport } from "./also-report.js";
import { appendJobSummary } from "./append-job-summary.js";
import type { CommandContext } from "./create-program.js";
import { writeAlso } from "./write-also.js";
import { writeDocument } from "./write-document.js";

/**
 * Writes issues in all the forms that were asked for: the one of `--format`, each of `--also`, and for GitHub's annotations a
 * summary of the job beside them.
 */
export async function writeIssues(
  context: CommandContext,
  document: IssuesDocument,
  how: {
    readonly format: IssueFormat;
    readonly also: readonly AlsoReport<IssueFormat>[];
    readonly frames: boolean;
    readonly sources?: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { io, globals } = context;
  const { format, also, frames, sources } = how;
  const options = { width: io.width, frames, ...(sources === undefined ? {} : { sources }) };
  const isScreen = globals().output === undefined;
  await writeDocument(context, await renderIssues(format, document, { ...options, colour: io.colour && isScreen }));
  await writeAlso(context, also, (one) => renderIssues(one, document, { ...options, colour: false }));
  if (format === "github") await appendJobSummary(io, document);
}
