import { createModuleParser } from "../../src/know/create-module-parser.js";
import type { KnowRequest } from "../../src/know/edited-text.js";
import { now, snapshot } from "./shop-snapshot.js";

const parse = createModuleParser();

/** A question about the place of `‸` in a text. */
export function atCursor(marked: string, path = "packages/api/src/routes/orders.ts"): KnowRequest {
  const offset = marked.indexOf("‸");
  if (offset === -1) throw new TypeError("The text has no cursor.");
  return { path, text: marked.replace("‸", ""), offset, snapshot, now, parse };
}
