import { parse } from "unbash";

import { listCaseInsertions } from "./list-case-insertions.js";
import { listConditionInsertions } from "./list-condition-insertions.js";
import { findHeaderInsertion } from "./find-header-insertion.js";
import type { ShellScript } from "./script-text.js";
import type { TestCall } from "./to-body.js";

/** The script with a test command, or why it gets none. */
export type AddedTest =
  | { readonly ok: true; readonly text: string }
  /** `isThere`: it has one already. */
  | { readonly ok: false; readonly reason: string; readonly isThere: boolean };

/**
 * Puts a `test` command into a shell script, as its other commands are written: a branch of its `case`, an `elif` of its chain of
 * conditions, else a condition before all it does.
 *
 * @param readCommands - What reading a script shows that it chooses between; of the one that comes out, too.
 */
export function addTestCommand(
  text: string,
  readCommands: (text: string) => readonly string[],
  call: TestCall,
): AddedTest {
  const commands = readCommands(text);
  if (commands.includes("test")) return { ok: false, reason: "it has a test command already", isThere: true };
  if (text.includes("\r\n"))
    return { ok: false, reason: "its lines end as on Windows, which shells do not take", isThere: false };
  const tree = parse(text);
  if ((tree.errors ?? []).length > 0) return { ok: false, reason: "the shell cannot read it", isThere: false };
  const script: ShellScript = { text, tree };
  const names = new Set(commands.filter((name) => !name.includes(" ")));
  const candidates = [
    ...listCaseInsertions(script, names, call),
    ...listConditionInsertions(script, names, call),
    findHeaderInsertion(script, call),
  ].map((insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at));
  const readable = candidates.filter((changed) => (parse(changed).errors ?? []).length === 0);
  // The last one takes the command before all others, and needs no confirmation.
  const changed = readable.find((one) => readCommands(one).includes("test")) ?? readable.at(-1);
  if (changed === undefined) {
    const reason = "the lines do not fit it; write them by hand, as docs/testing.md shows";
    return { ok: false, reason, isThere: false };
  }
  return { ok: true, text: changed };
}
