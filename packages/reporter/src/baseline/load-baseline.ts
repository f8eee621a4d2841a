import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";

import { baselineFile, type Baseline } from "./baseline.js";
import { parseBaseline } from "./parse-baseline.js";

export type LoadedBaseline =
  /** `null`: there is no such file. */
  { readonly ok: true; readonly baseline: Baseline | null } | { readonly ok: false; readonly problem: Problem };

/** Reads `continuous-baseline.json` at the root. */
export function loadBaseline(root: string): LoadedBaseline {
  let text: string;
  try {
    text = readFileSync(join(root, baselineFile), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { ok: true, baseline: null };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: {
        code: "bad-baseline",
        message: `${baselineFile} cannot be read: ${reason}.`,
        hint: "It must be a file that you may read.",
        where: { path: baselineFile },
      },
    };
  }
  return parseBaseline(text);
}
