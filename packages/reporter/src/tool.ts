import { readFileSync } from "node:fs";

import type { Tool } from "./documents/issues-document.js";
import { packageFolder } from "./package-folder.js";

const manifest = JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")) as { version: string };

/** What every document says it was written by. */
export const tool: Tool = { name: "continuous", version: manifest.version };
