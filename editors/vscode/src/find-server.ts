import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/** Where npm puts the server: by itself, or with the command. */
const places = [
  "node_modules/@continuous/language-server/dist/bin.js",
  "node_modules/@continuous/reporter/node_modules/@continuous/language-server/dist/bin.js",
];

/**
 * The server's JavaScript file; `undefined` where the workspace has none installed.
 *
 * @param folders - Of the workspace, absolute.
 * @param setting - What the settings say; empty for nothing.
 */
export function findServer(folders: readonly string[], setting: string): string | undefined {
  const wanted = setting === "" ? places : [setting];
  return wanted
    .flatMap((place) => (isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place))))
    .find((path) => existsSync(path));
}
