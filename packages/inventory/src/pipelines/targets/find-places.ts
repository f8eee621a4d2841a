import { posix } from "node:path";

import { isText, startMark, toRootPath, unknownMark } from "../shell/marks.js";

/**
 * Where in the tree a path of a script may lead, likeliest first; none where that cannot be known.
 *
 * @param target - As the script has it, with marks.
 * @param folder - The folder in which it is asked for, with marks.
 * @param script - Path of the script: where nothing says in which folder it is started, it may be any from its own to the root.
 */
export function findPlaces(target: string, folder: string, script: string): readonly string[] {
  if (target.includes(unknownMark) || /[*?[\]{}]|^~|^\/|^[a-z]+:/u.test(target)) return [];
  const fixed = toRootPath(target);
  if (fixed !== undefined) return toInside([fixed]);
  if (!isText(target.replace(startMark, ""))) return [];
  const path = target.startsWith(startMark) ? target.slice(2) : target;
  const root = toRootPath(folder);
  if (root !== undefined && !target.startsWith(startMark)) return toInside([`${root}/${path}`]);
  if (!folder.startsWith(startMark) && !target.startsWith(startMark)) return [];
  const below = target.startsWith(startMark) ? "" : folder.slice(2);
  return toInside(foldersAbove(script).map((start) => `${start}/${below}/${path}`));
}

/** From the script's own folder to the root. */
function foldersAbove(script: string): readonly string[] {
  const parts = script.split("/").slice(0, -1);
  return [...parts.keys(), parts.length].map((length) => parts.slice(0, length).join("/")).reverse();
}

function toInside(paths: readonly string[]): readonly string[] {
  const normal = paths.map((path) => posix.normalize(`./${path}`));
  return [...new Set(normal.filter((path) => path !== ".." && !path.startsWith("../")))];
}
