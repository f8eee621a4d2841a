import { countOf, sanitiseForTerminal } from "@continuous/source";

import type { SyncDocument } from "../documents/sync-document.js";
import { renderProblemLines } from "./text/render-problem-lines.js";
import type { TextOptions } from "./text/text-options.js";
import { toJson } from "./to-json.js";

/** What was sent and what was not, for a person or a program. */
export function renderSync(format: "text" | "json", document: SyncDocument, options: TextOptions): string {
  if (format === "json") return toJson(document);
  const { sent, waiting, dead, elsewhere, problems } = document;
  const lines = [
    sent.length === 0 ? "Nothing was sent." : `${countOf(sent.length, "run")} sent:`,
    ...sent.map(
      (run) =>
        `  ${run.kept_at.slice(0, 16)}Z  ${run.branch}  ${run.replayed ? "had arrived before" : `${String(run.new)} new, ${String(run.resolved)} resolved`}`,
    ),
    ...(waiting.length === 0
      ? []
      : [`${countOf(waiting.length, "run")} still ${waiting.length === 1 ? "waits" : "wait"}.`]),
    ...(elsewhere === 0
      ? []
      : [
          `${countOf(elsewhere, "run")} ${elsewhere === 1 ? "waits" : "wait"} for another store: name that one to send ${elsewhere === 1 ? "it" : "them"}.`,
        ]),
    ...(dead.length === 0 ? [] : [`${countOf(dead.length, "run")} set aside, which no store will take:`]),
    ...dead.flatMap(({ path, message }) => [`  ${path}`, `    ${message}`]),
    ...(dead.length === 0
      ? []
      : ["Remove what is of no more use. What was mended goes back into the folder it came from."]),
  ].map((line) => sanitiseForTerminal(line));
  const told = renderProblemLines(problems, options);
  return `${[...lines, ...(told.length === 0 ? [] : ["", ...told])].join("\n").trimEnd()}\n`;
}
