import { explainLiveness, isServiceFile } from "@continuous/source";
import type { ServiceGlobs } from "@continuous/standards";

/** Which files a rule looks at: live service files, or all live code. */
export type RuleScope = "service" | "live";

/** Used where a rule is configured by hand, without standards.yaml. */
const defaultServices: ServiceGlobs = {
  include: ["**/services/**", "**/*[-.]service.*", "**/*Service.*"],
  exclude: [],
};

/** Whether a rule of this scope looks at this file. */
export function findScope(
  scope: RuleScope,
  path: string,
  text: string,
  services: ServiceGlobs = defaultServices,
): boolean {
  if (path.startsWith("../")) return false;
  if (scope === "service" && !isServiceFile(path, services)) return false;
  return isLive(path, text);
}

// Several rules ask for the same file one after the other.
let last: { path: string; text: string; live: boolean } | undefined;

function isLive(path: string, text: string): boolean {
  if (last?.path !== path || last.text !== text) last = { path, text, live: explainLiveness(path, text).live };
  return last.live;
}
