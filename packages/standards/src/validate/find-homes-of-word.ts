import { z } from "zod";

import { standardsFile } from "../schema/standards-file.js";

/** The places of standards.yaml where a word is known: `naming` belongs under `services.required` and `database`. */
export function findHomesOfWord(word: string): readonly string[] {
  return homesByWord.get(word) ?? [];
}

const homesByWord = collectHomes();

function collectHomes(): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  collect(standardsFile, "");
  return homes;

  function collect(schema: z.core.$ZodType, place: string): void {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) collect(schema.unwrap(), place);
    else if (schema instanceof z.ZodUnion) for (const option of schema.options) collect(option, place);
    else if (schema instanceof z.ZodArray) collect(schema.element, place);
    else if (schema instanceof z.ZodObject) {
      for (const [word, child] of Object.entries(schema.shape)) {
        const known = homes.get(word) ?? [];
        if (!known.includes(place)) homes.set(word, [...known, place]);
        if (child instanceof z.ZodType) collect(child, place === "" ? word : `${place}.${word}`);
      }
    }
  }
}
