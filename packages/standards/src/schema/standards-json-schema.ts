import { z } from "zod";

import { schemaUrl } from "./schema-url.js";
import { standardsFile } from "./standards-file.js";

/** Text of the JSON Schema of standards.yaml, for editors; made from the definition that validation uses. */
export function standardsJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(standardsFile, { target: "draft-7", io: "input" });
  const schema = { $schema, $id: schemaUrl, title: "standards.yaml", ...rest };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
