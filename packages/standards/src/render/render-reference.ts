import { z } from "zod";

import { standardCatalog } from "../catalog/standard-catalog.js";
import { standardsFile } from "../schema/standards-file.js";
import { wording } from "../schema/wording.js";

/** Reference of every standard and every word of standards.yaml, in Markdown, for the documentation. */
export function renderReference(): string {
  const standards = standardCatalog.map(
    ({ id, asks, defaultSeverity, rules }) =>
      `- \`${id}\` (${defaultSeverity}; ${rules.map((rule) => `\`${rule}\``).join(", ")}): ${asks}`,
  );
  return ["### Every standard", "", ...standards, "", "### Every word", "", ...listWords(standardsFile, "")].join("\n");
}

function listWords(schema: z.core.$ZodType, place: string): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return listWords(schema.unwrap(), place);
  // A list and a map of the same standards hold the same words.
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => listWords(option, place)))];
  if (schema instanceof z.ZodArray) return listWords(schema.element, place);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([word, child]) => {
    if (!(child instanceof z.ZodType) || word === "severity") return [];
    const name = place === "" ? word : `${place}.${word}`;
    return [`- \`${name}\`: ${describe(child)}`, ...listWords(child, name)];
  });
}

function describe(schema: z.core.$ZodType): string {
  const description = findDescription(schema);
  const takes = findTakes(schema);
  return `${description === undefined ? "" : `${description} `}Takes ${takes}.`;
}

function findDescription(schema: z.core.$ZodType): string | undefined {
  const described = z.globalRegistry.get(schema)?.description;
  if (described !== undefined) return described;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? findDescription(schema.unwrap())
    : undefined;
}

function findTakes(schema: z.core.$ZodType): string {
  const takes = wording.get(schema)?.takes;
  if (takes !== undefined) return takes;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? findTakes(schema.unwrap()) : "a value";
}
