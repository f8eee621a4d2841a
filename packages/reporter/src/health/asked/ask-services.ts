import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Inventory, ServiceItem } from "@continuous/inventory";
import { runProcess, runTasks, type RunOptions } from "@continuous/runners";

import { judgeServiceCheck } from "./judge-service-check.js";
import { notWell, nothingToAsk, serviceCheckScript } from "./service-check-script.js";

/** What came of asking a service how it is. */
export interface ServiceAnswer {
  readonly service: ServiceItem;
  readonly status: "pass" | "fail" | "skipped";
  /** For people. */
  readonly why: string;
}

/**
 * Calls the health checks that can do nothing but compute, each in a process of its own that may write no file, start no process
 * and is given no environment. Of the others it says why they are not called.
 */
export async function askServices(
  items: Inventory["items"],
  options: RunOptions & { readonly onStart: (name: string) => void },
): Promise<readonly ServiceAnswer[]> {
  const services = items.filter(
    (item): item is ServiceItem =>
      item.item_type === "service" && item.metadata.detected_by === "path" && item.metadata.health_check !== null,
  );
  // The types of the oldest Node that is supported do not know of it.
  const features: Readonly<Record<string, unknown>> = { ...process.features };
  const runsTypescript = typeof features["typescript"] === "string";
  const read = (path: string): string | null => {
    try {
      return readFileSync(join(options.root, path), "utf8");
    } catch {
      return null; // The judge says so.
    }
  };
  return runTasks(services, options, async (service, tools): Promise<ServiceAnswer> => {
    const { item_path: path, metadata } = service;
    const reason = judgeServiceCheck(path, read, runsTypescript);
    if (reason !== null) return { service, status: "skipped", why: `it is for a running application: ${reason}` };
    options.onStart(service.item_name);
    const outcome = await runProcess({
      ...tools,
      env: { PATH: options.env["PATH"] },
      program: process.execPath,
      args: [
        ...toPermissions(options.root),
        ...["--input-type=module", "-e", serviceCheckScript, "--"],
        ...[pathToFileURL(join(options.root, path)).href, metadata.exports.join(","), metadata.health_check ?? ""],
      ],
      folder: options.root,
    });
    const words =
      outcome.output
        .trim()
        .split("\n")
        .findLast((line) => line !== "") ?? "";
    if (outcome.timedOut) return { service, status: "fail", why: "it gave no answer in time" };
    if (outcome.aborted) return { service, status: "skipped", why: "it was stopped before it answered" };
    if (outcome.code === 0) return { service, status: "pass", why: "it says that it is well" };
    if (outcome.code === nothingToAsk) {
      return { service, status: "skipped", why: "it is for a running application: the module has no instance to ask" };
    }
    if (outcome.code === notWell) return { service, status: "fail", why: `it says that it is not well: ${words}` };
    return { service, status: "fail", why: `it does not answer: ${words}` };
  });
}

/** Reading the repository's own files is all that the process may do. */
function toPermissions(root: string): readonly string[] {
  const name = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
  return ["--no-warnings", name, `--allow-fs-read=${root}`, "--disallow-code-generation-from-strings"];
}
