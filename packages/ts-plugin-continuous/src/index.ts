import type ts from "typescript";

import { createPlugin } from "./create-plugin.js";

/** tsserver calls this once for each project, with its own TypeScript. */
export default function init({ typescript }: { readonly typescript: typeof ts }): ts.server.PluginModule {
  return createPlugin(typescript);
}
