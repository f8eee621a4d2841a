import { readFileSync } from "node:fs";
import { join } from "node:path";

import { replaceBetweenMarkers } from "./replace-between-markers.mjs";

/** The JSON Schema of standards.yaml and the tables of its page, from the same definition that validates it. */
export async function standardsFiles(root) {
  const { renderReference, standardsJsonSchema } = await import(join(root, "packages/standards/dist/index.js"));
  const page = "docs/standards.md";
  return [
    ["packages/standards/standards.schema.json", standardsJsonSchema()],
    [
      page,
      replaceBetweenMarkers(readFileSync(join(root, page), "utf8"), page, "generated reference", renderReference()),
    ],
  ];
}
