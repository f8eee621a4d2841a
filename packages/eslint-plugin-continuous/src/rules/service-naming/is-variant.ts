import { toStem } from "@continuous/source";

const platforms =
  /\.(?:node|web|browser|server|client|native|react-native|mobile|ios|android|desktop|electron|deno|bun|edge|dummy|noop|memory|local|remote)$/u;

/**
 * Whether two modules stand in for each other, so that whoever takes one for the other counts on the names being the
 * same: the same file in packages `cache-redis` and `cache-memory`, or `alarms.ios.ts` beside `alarms.android.ts`.
 */
export function isVariant(path: string, other: string): boolean {
  return isPlatformOf(path, other) || isPackageOf(path, other);
}

function isPlatformOf(path: string, other: string): boolean {
  const [one, two] = [toStem(path), toStem(other)];
  const isMarked = platforms.test(one) || platforms.test(two);
  return isMarked && one.replace(platforms, "") === two.replace(platforms, "");
}

function isPackageOf(path: string, other: string): boolean {
  const [one, two] = [path.split("/"), other.split("/")];
  if (one.at(-1) !== two.at(-1)) return false;
  const at = one.findIndex((segment, index) => segment !== two[index]);
  // The file itself is no package.
  if (at === -1 || at >= Math.min(one.length, two.length) - 1) return false;
  const [a = [], b = []] = [one[at]?.split(/[-_.]/u), two[at]?.split(/[-_.]/u)];
  return a.length > 1 && b.length > 1 && a[0] === b[0];
}
