import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import type { Problem } from "@continuous/standards";

import type { GatheredResults } from "./gather-results.js";

/**
 * Keeps what each suite and pipeline printed, beginning and end, in `.continuous/output/`, a file each.
 *
 * @returns Trouble, never thrown: what was printed is no reason to fail a run.
 */
export async function saveOutputs(
  root: string,
  { outcomes, pipelines }: Pick<GatheredResults, "outcomes" | "pipelines">,
): Promise<readonly Problem[]> {
  const folder = join(root, ".continuous", "output");
  const outputs = [
    ...outcomes.filter(({ cached }) => !cached).map(({ suite, output }) => ({ name: suite.name, output })),
    ...pipelines.map(({ check, output }) => ({ name: check.name, output })),
  ];
  if (outputs.length === 0) return [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, output } of outputs) {
      await writeFile(join(folder, toOutputFile(name)), stripVTControlCharacters(output));
    }
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        code: "output-not-kept",
        message: `What the tests printed is not kept: .continuous/output cannot be written (${reason}).`,
        hint: "Check that the folder may be written to and that the disk has room.",
        where: { path: ".continuous/output" },
      },
    ];
  }
}

/** `packages/shop (test:e2e)` is `packages-shop-test-e2e.log`; the root is `root.log`. */
function toOutputFile(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-").replaceAll(/^[-.]+|-+$/gu, "");
  return `${plain === "" ? "root" : plain}.log`;
}
