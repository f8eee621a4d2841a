import { countOf } from "@continuous/source";

import type { IssuesDocument } from "../../documents/issues-document.js";

/** What to do about known issues that are gone, in Markdown that reads as text; empty where there is nothing to do. */
export function adviseOnBaseline({ compared_with }: Pick<IssuesDocument, "compared_with">): string {
  if (compared_with?.kind !== "baseline" || compared_with.gone === 0) return "";
  const { gone, name } = compared_with;
  return `${countOf(gone, "known issue")} ${gone === 1 ? "is" : "are"} gone: \`continuous check standards --update-baseline\` takes ${gone === 1 ? "it" : "them"} out of ${name}, so that ${gone === 1 ? "it does" : "they do"} not come back unseen.`;
}
