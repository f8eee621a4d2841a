import picomatch from "picomatch";

/** The part of an exception that decides what it covers; `CompiledException` has it. */
export interface ExceptionScope {
  readonly items: readonly string[];
  readonly paths: readonly string[];
}

const pathMatcherOf = new WeakMap<ExceptionScope, (path: string) => boolean>();

/**
 * The first exception that covers a finding, by the names of its item or by its path.
 *
 * @param itemNames - Every name the item goes by, `Name` and `Name (directory)`; empty where there is none.
 * @param path - Relative to the root, with `/`.
 */
export function findException<Scope extends ExceptionScope>(
  exceptions: readonly Scope[],
  itemNames: readonly string[],
  path: string,
): Scope | undefined {
  return exceptions.find(
    (exception) => exception.items.some((item) => itemNames.includes(item)) || matchesPath(exception, path),
  );
}

function matchesPath(exception: ExceptionScope, path: string): boolean {
  if (exception.paths.length === 0) return false;
  let matches = pathMatcherOf.get(exception);
  if (matches === undefined) {
    matches = picomatch([...exception.paths], { dot: true, flags: "s" });
    pathMatcherOf.set(exception, matches);
  }
  return matches(path);
}
