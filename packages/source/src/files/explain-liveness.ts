import { findTellingFolder } from "./find-telling-folder.js";
import { findTellingName } from "./find-telling-name.js";
import { findTellingText } from "./find-telling-text.js";
import type { Liveness } from "./liveness.js";

export type { Liveness, NotLive, NotLiveReason } from "./liveness.js";

/**
 * Decides for the whole product whether a file is live code: not archived, vendored, generated, built, a test, fixture,
 * story or declaration. What git ignores is left out before, where the tree is listed. In doubt a file is live: a finding
 * in dead code is noise, code that nobody checks is silence.
 *
 * @param path - Relative to the repository's root, with `/`.
 * @param text - The file's text, where it is at hand: a generator's mark in its first comments counts too.
 */
export function explainLiveness(path: string, text?: string): Liveness {
  return (
    findTellingFolder(path) ??
    findTellingName(path) ??
    (text === undefined ? undefined : findTellingText(path, text)) ?? { live: true }
  );
}
