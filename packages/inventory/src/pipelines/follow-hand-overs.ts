import { posix } from "node:path";

import type { Dispatch, HandOver } from "./parse-dispatch.js";
import { findSource } from "./program/find-source.js";
import { readProgram, type ProgramCommands, type ProgramFiles } from "./program/read-program.js";
import { findPlaces } from "./targets/find-places.js";
import { toFileNames } from "./targets/to-file-names.js";

/** What cannot be read for its commands has some when it is called so. */
const namedForCommands = /(?:^|[-_.])(?:cli|ctl|manage|console|artisan)(?:\.\w+)?$/u;

/** The programs behind scripts that hand on their arguments: by path of the script. */
export function followHandOvers(
  dispatches: ReadonlyMap<string, Dispatch>,
  files: ProgramFiles,
): ReadonlyMap<string, readonly ProgramCommands[]> {
  const known = new Map<string, ProgramCommands | undefined>();
  const read = (entry: string): ProgramCommands | undefined => {
    if (!known.has(entry)) known.set(entry, readProgram(entry, files));
    return known.get(entry);
  };
  const find = (handOver: HandOver, script: string): ProgramCommands | undefined => {
    const places = findPlaces(handOver.target, handOver.folder, script);
    const other = dispatches.get(places.find((place) => place !== script && dispatches.has(place)) ?? "");
    if (other !== undefined)
      return other.isDispatcher ? { commands: other.commands, hasHelp: other.hasHelp } : undefined;
    const source = places.map((place) => findProgram(place, handOver.kind, files)).find((path) => path !== undefined);
    if (source === undefined) return undefined;
    if (/\.[cm]?[jt]sx?$/u.test(source)) return read(source);
    return namedForCommands.test(posix.basename(source)) ? { commands: [], hasHelp: false } : undefined;
  };
  return new Map(
    [...dispatches].map(([path, { handOvers }]) => [path, handOvers.flatMap((handOver) => find(handOver, path) ?? [])]),
  );
}

function findProgram(place: string, kind: HandOver["kind"], { exists }: ProgramFiles): string | undefined {
  const asWritten = toFileNames(place, kind).find(exists);
  return asWritten ?? (kind === "other" ? undefined : findSource(`/${place}`, "", exists));
}
