import { posix } from "node:path";

import { isText, rootMark, startMark, unknownMark } from "./marks.js";
import type { ShellState } from "./shell-state.js";

/** What `cd` does. */
export function enterFolder(state: ShellState, args: readonly string[]): void {
  const [folder] = args.filter((arg) => !/^-[LPe@-]*$/u.test(arg));
  state.folder = folder === undefined ? unknownMark : toFolder(state.folder, folder);
}

function toFolder(current: string, folder: string): string {
  const mark = folder.slice(0, 1);
  const isMarked = mark === rootMark || mark === startMark;
  const whole = isMarked ? folder : folder.startsWith("/") ? "" : `${current}/${folder}`;
  const path = whole.slice(1);
  if (!isText(path) || ![rootMark, startMark].includes(whole.slice(0, 1))) return unknownMark;
  const normal = posix.normalize(`.${path}`);
  // Above the root nothing is known.
  if (whole.startsWith(rootMark) && (normal === ".." || normal.startsWith("../"))) return unknownMark;
  return normal === "." || normal === "./" ? whole.slice(0, 1) : `${whole.slice(0, 1)}/${normal.replace(/\/$/u, "")}`;
}
