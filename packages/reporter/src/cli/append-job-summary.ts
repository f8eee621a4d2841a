import { appendFile, stat } from "node:fs/promises";

import type { IssuesDocument } from "../documents/issues-document.js";
import type { CliIo } from "./io.js";

/**
 * Adds Markdown to the summary of GitHub's job, where a job runs. A summary that cannot be written changes no verdict: it is
 * said, and the annotations stand all the same.
 */
export async function appendJobSummary(
  { env, writeError }: Pick<CliIo, "env" | "writeError">,
  document: IssuesDocument,
): Promise<void> {
  const file = env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return;
  const { renderJobSummary } = await import("../present/issues/render-job-summary.js");
  try {
    await appendFile(file, renderJobSummary(document, await sizeOf(file)));
  } catch (error) {
    writeError(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** A file that is not there yet holds nothing; one that cannot be looked at cannot be written either. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0; // Writing will say what is wrong.
  }
}
