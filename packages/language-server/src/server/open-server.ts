import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

import { createWorkspaces } from "../workspace/create-workspaces.js";
import { createServer } from "./create-server.js";
import type { ServerHost } from "./server-host.js";

/** Makes a server that looks after repositories on the disk. */
export function openServer(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  host: Omit<ServerHost, "openWorkspaces">,
): void {
  createServer(createConnection(ProposedFeatures.all, input, output), { ...host, openWorkspaces: createWorkspaces });
}
