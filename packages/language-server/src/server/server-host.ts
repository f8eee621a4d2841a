import type { WorkspaceHost } from "../workspace/create-served-workspace.js";
import type { ServedWorkspace } from "../workspace/served-workspace.js";
import type { Workspaces } from "../workspace/create-workspaces.js";

/** What a server is given of the outside world. */
export interface ServerHost {
  readonly version: string;
  readonly now: () => Date;
  /** Milliseconds, from any beginning. */
  readonly ticks: () => number;
  /** Milliseconds for the rules, and one file. */
  readonly budget: number;
  readonly openWorkspaces: (host: WorkspaceHost, opened: (workspace: ServedWorkspace) => void) => Workspaces;
}
