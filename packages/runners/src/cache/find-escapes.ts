import { posix } from "node:path";

const textual = /\.(?:[cm]?[jt]sx?|json|ya?ml|toml|sh|vue|svelte|sql|mdx?)$/u;
const upward = /(?:\.\.\/)+[\w@.+-]+(?:\/[\w@.+-]+)*/gu;
const largest = 1024 * 1024;

/** Paths above its own folder that a file names, relative to the root: what it reaches without saying so in package.json. */
export function findEscapes(path: string, bytes: Buffer): readonly string[] {
  if (bytes.length > largest || !textual.test(path) || !bytes.includes("../")) return [];
  const folder = posix.dirname(path);
  const found = bytes.toString("utf8").match(upward) ?? [];
  return [...new Set(found)]
    .map((mention) => posix.normalize(`${folder}/${mention}`))
    .filter((one) => !one.startsWith(".."));
}
