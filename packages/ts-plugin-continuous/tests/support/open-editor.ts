import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type { EditedProject } from "./create-project.js";
import { startTsServer, type TsServer } from "./start-tsserver.js";

const require = createRequire(import.meta.url);
const servers = {
  typescript: require.resolve("typescript/lib/tsserver.js"),
  "typescript-5.9": require.resolve("typescript-5.9/lib/tsserver.js"),
};

export interface ShownDiagnostic {
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly line: number; readonly offset: number };
  readonly text: string;
  readonly code: number;
  readonly category: string;
  readonly source?: string;
}

export interface Editor extends TsServer {
  /** Absolute path of the open file. */
  readonly file: string;
  readonly diagnostics: () => Promise<readonly ShownDiagnostic[]>;
  /** Does something, and waits until the server says that diagnostics are to be asked for again. */
  readonly afterRefresh: (run: () => unknown) => Promise<void>;
  /** What the server has written into its log. */
  readonly log: () => string;
}

/** An editor with a file of a project open, in a server of this version of TypeScript. */
export function openEditor(
  project: EditedProject,
  typescript: keyof typeof servers,
  path = "src/services/mail-service.ts",
): Editor {
  const tsserver = servers[typescript];
  const logFile = join(project.root, "tsserver.log");
  const args = ["--allowLocalPluginLoads", "--logVerbosity", "terse", "--logFile", logFile];
  const server = startTsServer({ tsserver, args });
  const file = join(project.root, path);
  server.notify("open", { file, projectRootPath: project.root });
  return {
    ...server,
    file,
    diagnostics: async () => (await server.request("semanticDiagnosticsSync", { file })) as ShownDiagnostic[],
    async afterRefresh(run) {
      const refreshed = server.nextEvent("projectsUpdatedInBackground");
      await run();
      await refreshed;
    },
    log: () => readFileSync(logFile, "utf8"),
  };
}
