import type { Json, ServiceGlobs } from "../compiled-standards.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { defaultServices } from "./defaults.js";
import { mergeEntries } from "./merge-entries.js";
import type { SwitchedStandard } from "./switched-standard.js";
import { toList } from "./to-list.js";
import { toSetting } from "./to-setting.js";

type ServicesPart = NonNullable<StandardsFile["services"]>;

/** `services:` to the globs of service files and the standards it names. */
export function compileServices(part: ServicesPart): {
  readonly globs: ServiceGlobs;
  readonly standards: readonly SwitchedStandard[];
} {
  const required = mergeEntries(part.required);
  const standards: SwitchedStandard[] = [];
  if (required.singleton_pattern !== undefined) {
    const { severity, options } = toSetting(required.singleton_pattern);
    const clients = (part.clients ?? []).map(({ module, name, use }) => ({ module, name, use }));
    standards.push({
      id: "services.singleton_pattern",
      severity,
      options: { dependencyInjection: options?.dependency_injection ?? "allowed", clients },
    });
  }
  if (required.environment_detection !== undefined) {
    const { severity } = toSetting(required.environment_detection);
    standards.push({ id: "services.environment_detection", severity, options: { runtimes: toRuntimes(part.runtime) } });
  }
  if (required.error_handling !== undefined) {
    standards.push({
      id: "services.error_handling",
      severity: toSetting(required.error_handling).severity,
      options: {},
    });
  }
  if (required.naming !== undefined) {
    standards.push({ id: "services.naming", severity: toSetting(required.naming).severity, options: {} });
  }
  const include = toList(part.include);
  return {
    globs: { include: include.length === 0 ? defaultServices.include : include, exclude: toList(part.exclude) },
    standards,
  };
}

/** In the order of the file: the last glob that matches counts. */
function toRuntimes(written: ServicesPart["runtime"]): Json {
  if (typeof written === "object" && written !== null) {
    return Object.entries(written).map(([files, runtime]) => ({ files, runtime }));
  }
  return [{ files: "**", runtime: written ?? "universal" }];
}
