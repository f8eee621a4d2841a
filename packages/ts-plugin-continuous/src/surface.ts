import type ts from "typescript";

import type { PluginOptions } from "./parse-options.js";
import type { LoadedWorkspace } from "./workspace/open-workspace.js";

/** What a hook gets: one project of the server, as TypeScript sees it, and what is known of its repository. */
export interface Surface {
  readonly ts: typeof ts;
  /** TypeScript's own, or that of the plugin before. */
  readonly languageService: ts.LanguageService;
  readonly options: PluginOptions;
  /** Absolute. */
  readonly root: string;
  readonly readFile: (path: string) => string | undefined;
  /** `null` until the rules are loaded. */
  readonly workspace: () => LoadedWorkspace | null;
  readonly log: (message: string) => void;
}
