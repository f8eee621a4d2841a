import { explainLiveness } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import type { PipelineItem } from "../inventory.js";
import { isShellFile } from "./is-shell-file.js";

/** What discovery of pipelines needs to know. */
export interface DiscoverPipelinesRequest {
  /** Absolute path of the root. */
  readonly root: string;
  /** Globs of scripts that are pipelines with less to show for it: `pipelines.include` of standards.yaml. */
  readonly include: readonly string[];
  /** Every file of the tree that git does not ignore, live or not, relative to the root: to read, and to tell what is missing. */
  readonly files: readonly string[];
}

export interface DiscoveredPipelines {
  /** Sorted by name. */
  readonly items: readonly PipelineItem[];
  readonly problems: readonly Problem[];
}

/** Git, dpkg and others call these by names and arguments of their own. */
const isHook =
  /(?:^|\/)(?:\.husky|\.githooks|\.git-hooks|git-hooks|\.lefthook)\/|(?:^|\/)(?:pre|post)(?:inst|rm)$|\/debian\/[\w.-]+\.(?:pre|post)(?:inst|rm)$/u;

/**
 * Finds the shell scripts of a tree that dispatch commands. It never throws for what is in a file. A tree without shell
 * scripts pays for nothing: what reads them is loaded when the first one is met.
 */
export async function discoverPipelines(request: DiscoverPipelinesRequest): Promise<DiscoveredPipelines> {
  const scripts = request.files.filter(
    (path) => !isHook.test(path) && isShellFile(request.root, path) && explainLiveness(path).live,
  );
  if (scripts.length === 0) return { items: [], problems: [] };
  const { loadPipelines } = await import("./load-pipelines.js");
  return loadPipelines(request, scripts);
}
