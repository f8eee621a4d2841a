import { countOf } from "@continuous/source";

import { baselineFile } from "../baseline/baseline.js";
import { findKnown } from "../baseline/find-known.js";
import { loadBaselineComparison } from "../baseline/load-baseline-comparison.js";
import { loadMoves } from "../baseline/load-moves.js";
import { saveBaseline } from "../baseline/save-baseline.js";
import { toComparedDocument } from "../baseline/to-compared-document.js";
import { updateBaseline } from "../baseline/update-baseline.js";
import type { IssuesDocument } from "../documents/issues-document.js";
import type { Ratchet } from "./load-ratchet.js";

type FoundByRun = Parameters<typeof findKnown>[1];

/** Says in the document what is new, and writes the baseline; the notes tell a person what became of it. */
export async function applyRatchet(
  root: string,
  { comparison, update }: Ratchet,
  found: FoundByRun,
  document: IssuesDocument,
): Promise<{ readonly document: IssuesDocument; readonly notes: readonly string[] }> {
  const compared = comparison === null ? document : await compare(root, comparison, found, document);
  if (update === null) return { document: compared, notes: [] };
  const { known, commit } = await loadBaselineComparison(root, update.baseline);
  const { baseline, added, removed } = updateBaseline(
    update.baseline,
    { issues: found.issues, ...findKnown(update.baseline.issues, found, await loadMoves(root, known, commit)) },
    update.accept,
  );
  await saveBaseline(root, baseline);
  const size = countOf(baseline.issues.length, "issue");
  return {
    document: compared,
    notes: [`${baselineFile} holds ${size}: ${String(added)} taken in, ${String(removed)} taken out.`],
  };
}

async function compare(
  root: string,
  comparison: NonNullable<Ratchet["comparison"]>,
  found: FoundByRun,
  document: IssuesDocument,
): Promise<IssuesDocument> {
  const moves = await loadMoves(root, comparison.known, comparison.commit);
  return toComparedDocument(document, comparison, found.issues, findKnown(comparison.known, found, moves));
}
