import { createEngine, type Finding } from "@continuous/engine/lint";
import { parseSnapshot } from "@continuous/snapshot";
import { findServices } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

import type { HookTexts } from "./load-hook-texts.js";
import { findNewFindings } from "./find-new-findings.js";
import { findRepeatedService } from "./find-repeated-service.js";
import { renderHookAnswer } from "./render-hook-answer.js";

/** Milliseconds that the rules may take. An agent waits for each file it writes. */
const budget = 2_000;

export interface WrittenFile {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/**
 * What to tell an agent of a file it wrote; `null`: nothing. Only what came with this call is told: what stood in the file
 * before is not its doing.
 */
export function answerHook(
  { root, path, before, after }: WrittenFile,
  { standards, ...texts }: HookTexts,
  now: () => number,
): string | null {
  let tree: TSESTree.Program | undefined;
  const parsed = texts.snapshot === null ? null : parseSnapshot(texts.snapshot);
  // Without a snapshot rules know nothing of other files, and say nothing of them.
  const snapshot = parsed?.ok === true ? parsed.snapshot : null;
  const engine = createEngine({
    ...texts,
    root,
    standards,
    snapshot,
    typescriptVersion: null,
    budget,
    now,
    keepTree: (_, text, made) => {
      if (text === after) tree = made;
    },
  });
  const lint = (text: string): readonly Finding[] => engine.lint({ path: `${root}/${path}`, text })?.findings ?? [];
  const found = lint(after);
  const old = before === null || before === "" || found.length === 0 ? [] : lint(before);
  const services = tree === undefined ? [] : findServices(tree, path, after);
  return renderHookAnswer(
    path,
    findNewFindings(old, found),
    findRepeatedService(services, path, snapshot?.services?.catalog),
    standards,
  );
}
