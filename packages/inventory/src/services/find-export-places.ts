import { createLineIndex, type ServiceFacts } from "@continuous/source";

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
  const lines = createLineIndex(text);
  return facts.exports.map((name) => {
    const entry = own.get(name);
    if (entry === undefined) return { name, line: facts.line, column: facts.column };
    return { name, ...lines.placeOf(findName(text, name, entry)) };
  });
}

function findName(text: string, name: string, { start, end }: OwnExport): number {
  for (let at = text.indexOf(name, start); at !== -1 && at < end; at = text.indexOf(name, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + name.length])) return at;
  }
  return start;
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{ID_Continue}$]/u.test(character);
}
