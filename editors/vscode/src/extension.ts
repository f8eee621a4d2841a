import { commands, window, workspace, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

import { findServer } from "./find-server.js";
import { hasPlugin } from "./has-plugin.js";
import { toSelector } from "./to-selector.js";

let client: LanguageClient | undefined;

/** Called by VS Code when a workspace that uses Continuous is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("continuous.restart", async () => {
      await stop();
      await start();
    }),
  );
  await start();
}

/** Called by VS Code before it goes. */
export async function deactivate(): Promise<void> {
  await stop();
}

async function start(): Promise<void> {
  const folders = (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === "file")
    .map(({ uri }) => uri.fsPath);
  const settings = workspace.getConfiguration("continuous");
  const module = findServer(folders, settings.get("server.path", ""));
  if (module === undefined) {
    void window.showInformationMessage(
      "Continuous has no server to talk to in this workspace: npm install --save-dev @continuous/language-server",
    );
    return;
  }
  const wanted = settings.get<string>("code", "auto");
  const withCode = wanted === "on" || (wanted === "auto" && !hasPlugin(folders));
  client = new LanguageClient(
    "continuous",
    "Continuous",
    { module, transport: TransportKind.stdio },
    { documentSelector: toSelector(withCode) },
  );
  await client.start();
}

async function stop(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
