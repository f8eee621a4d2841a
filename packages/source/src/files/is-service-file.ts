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
    // A name may hold a line break: `.` of the pattern means it, too.
    matches = picomatch([...globs.include], { dot: true, flags: "s", ignore: [...globs.exclude] });
    matcherOf.set(globs, matches);
  }
  return matches(path);
}
