import type { ServiceFacts } from "@continuous/source";

import type { OwnExport } from "../graph/module-record.js";

/** Where an exported name stands in its file. Both start at 1; columns count UTF-16 units. */
export interface ExportPlace {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Where a service's exported names stand, for editors. A default export stands where its statement begins; what its module hands
 * on under another name stands where the service does.
 *
 * @param text - The module's text.
 * @param exports - What the module exports of its own.
 */
export function findExportPlaces(
  text: string,
  exports: readonly OwnExport[],
  facts: ServiceFacts,
): readonly ExportPlace[] {
  const own = new Map(exports.map((entry) => [entry.name, entry]));
  return facts.exports.map((name) => {
    const entry = own.get(name);
    if (entry === undefined) return { name, line: facts.line, column: facts.column };
    const statement = text.slice(entry.start, entry.end);
    const escaped = name.replaceAll("$", "\\$");
    const within = new RegExp(`(?<![\\p{ID_Continue}$])${escaped}(?![\\p{ID_Continue}$])`, "u").exec(statement)?.index;
    return { name, ...toPosition(text, entry.start + (within ?? 0)) };
  });
}

function toPosition(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split(/\r\n|[\n\r\u2028\u2029]/u);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
