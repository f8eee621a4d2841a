import type { Problem } from "@continuous/standards";

import { findServices } from "./find-services.js";
import { parseTree } from "./parse-tree.js";
import type { ServiceFacts } from "./service-facts.js";

/** The services of one module's text, or why it does not parse. */
export function parseServices(path: string, source: string): readonly ServiceFacts[] | Problem {
  return parseTree(path, source, (program, text) => findServices(program, path, text));
}
