import picomatch from "picomatch";
import type { ServiceGlobs } from "@continuous/standards";

const matcherOf = new WeakMap<ServiceGlobs, (path: string) => boolean>();

/**
 * Whether a path is one that standards.yaml calls a service file. It does not ask whether the file is live.
 *
 * @param path - Relative to the repository's root, with `/`.
 */
export function isServiceFile(path: string, globs: ServiceGlobs): boolean {
  let matches = matcherOf.get(globs);
  if (matches === undefined) {
    matches = picomatch([...globs.include], { dot: true, ignore: [...globs.exclude] });
    matcherOf.set(globs, matches);
  }
  return matches(path);
}
