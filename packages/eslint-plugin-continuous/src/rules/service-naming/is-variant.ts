import { toStem } from "@continuous/source";

const platforms =
  /\.(?:node|web|browser|server|client|native|react-native|mobile|ios|android|desktop|electron|deno|bun|edge|dummy|noop|memory|local|remote)$/u;

/** The two ends of one wire: what asks goes by the name of what answers. */
const frontEnds = /^(?:browser|client|desktop|front(?:end)?|mobile|renderer|ui|web|webview)$/u;
const backEnds = /^(?:api|back(?:end)?|server|worker)$/u;

/**
 * Whether two modules stand in for each other, so that whoever takes one for the other counts on the names being the
 * same: the same file in packages `cache-redis` and `cache-memory`, or `alarms.ios.ts` beside `alarms.android.ts`.
 */
export function isVariant(path: string, other: string): boolean {
  return isPlatformOf(path, other) || isPackageOf(path, other) || isOtherEnd(path, other);
}

function isPlatformOf(path: string, other: string): boolean {
  const [one, two] = [toStem(path), toStem(other)];
  const isMarked = platforms.test(one) || platforms.test(two);
  return isMarked && one.replace(platforms, "") === two.replace(platforms, "");
}

/** `packages/front-end/services/files.ts` and `packages/back-end/services/files.ts`. */
function isOtherEnd(path: string, other: string): boolean {
  const [one, two] = [path.split("/"), other.split("/")];
  const at = one.findIndex((segment, index) => segment !== two[index]);
  const [a, b] = [endsOf(one.slice(at, -1)[0]), endsOf(two.slice(at, -1)[0])];
  return (a === "front" && b === "back") || (a === "back" && b === "front");
}

function endsOf(folder: string | undefined): "front" | "back" | undefined {
  const words = folder?.split(/[-_.]/u) ?? [];
  if (words.some((word) => frontEnds.test(word))) return "front";
  return words.some((word) => backEnds.test(word)) ? "back" : undefined;
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
