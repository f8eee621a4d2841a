import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import writeFileAtomic from "write-file-atomic";

import { baselineFile, type Baseline } from "./baseline.js";
import { renderBaseline } from "./render-baseline.js";

/** Writes `continuous-baseline.json` at the root, whole or not at all; one that says the same stays untouched. */
export async function saveBaseline(root: string, baseline: Baseline): Promise<void> {
  const file = join(root, baselineFile);
  const text = renderBaseline(baseline);
  // Git may have given it the line ends of Windows.
  if (existsSync(file) && readFileSync(file, "utf8").replaceAll("\r\n", "\n") === text) return;
  await writeFileAtomic(file, text);
}
