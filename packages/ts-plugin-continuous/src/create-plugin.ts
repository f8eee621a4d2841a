import { dirname } from "node:path";

import { findRoot } from "@continuous/standards";
import type ts from "typescript";

import { fixableCodes } from "./diagnostic-codes.js";
import { held } from "./hold-typescript.js";
import { parseOptions } from "./parse-options.js";
import { proxyLanguageService } from "./proxy-language-service.js";
import { openWorkspace } from "./workspace/open-workspace.js";

type Opened = ReturnType<typeof openWorkspace>;

/** By root. A server has many projects in one repository; tsserver makes the plugin anew for each. */
const workspaces = new Map<string, Opened>();

/** The plugin as tsserver wants it, for one project. */
export function createPlugin(typescript: typeof ts): ts.server.PluginModule {
  held.typescript ??= typescript;
  announceFixes(typescript);
  return {
    create(info) {
      const log = (message: string): void => {
        info.project.projectService.logger.info(`ts-plugin-continuous: ${message}`);
      };
      try {
        return enter(typescript, info, log);
      } catch (error) {
        log(`it is left out of ${info.project.getProjectName()}: ${String(error)}`);
        return info.languageService;
      }
    },
  };
}

function enter(
  typescript: typeof ts,
  info: ts.server.PluginCreateInfo,
  log: (message: string) => void,
): ts.LanguageService {
  const { project, serverHost, languageService } = info;
  // A server that answers by syntax alone has no program to look at.
  if (project.projectService.serverMode !== typescript.LanguageServiceMode.Semantic) return languageService;
  const options = parseOptions(info.config);
  const root = findRoot(findFolder(project));
  let workspace = workspaces.get(root);
  if (workspace === undefined) {
    const host = {
      serverHost,
      typescriptVersion: typescript.version,
      budget: options.budget,
      loadDelay: options.loadDelay,
      eslintConfig: options.eslintConfig,
      load: () => import("./engine-part.js"),
      log,
    };
    workspace = openWorkspace(root, host, () => workspaces.delete(root));
    workspaces.set(root, workspace);
  }
  workspace.enter(project);
  const { get, leave } = workspace;
  const readFile = (path: string): string | undefined => serverHost.readFile(path);
  const surface = { ts: typescript, languageService, options, root, readFile, workspace: get, log };
  return proxyLanguageService(surface, () => {
    leave(project);
  });
}

function findFolder(project: ts.server.Project): string {
  const name = project.getProjectName();
  return name.endsWith(".json") ? dirname(name) : project.getCurrentDirectory();
}

/**
 * Editors ask once, and without a file, which diagnostics have quick fixes; no project's language service is asked then. What is
 * registered here answers nothing by itself. It is not part of TypeScript's public interface, so that a version may be without it.
 */
function announceFixes(typescript: typeof ts): void {
  const { codefix } = typescript as unknown as { codefix?: { registerCodeFix?: (registration: unknown) => void } };
  codefix?.registerCodeFix?.({ errorCodes: fixableCodes, fixIds: [], getCodeActions: () => undefined });
}
