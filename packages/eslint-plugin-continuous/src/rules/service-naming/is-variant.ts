import { toStem } from "@continuous/source";

const platform =
  "(?:node|web|browser|server|client|native|react-native|mobile|ios|android|desktop|electron|deno|bun|edge|dummy|noop|memory|local|remote)";
const platforms = new RegExp(`\\.${platform}$`, "u");
const platformFolder = new RegExp(`^${platform}$`, "u");

/** The two ends of one wire: what asks goes by the name of what answers. */
const frontEnds = /^(?:browser|client|desktop|front(?:end)?|mobile|renderer|ui|web|webapp|website|webview)$/u;
const backEnds = /^(?:api|back(?:end)?|server|worker)$/u;
/** Folders that say nothing of what they hold: the next one does. */
const containers = /^(?:apps|libs|modules|packages|projects|services)$/u;

/**
 * Whether two modules stand in for each other, so that whoever takes one for the other counts on the names being the
 * same: the same file in packages `cache-redis` and `cache-memory`, `alarms.ios.ts` beside `alarms.android.ts`, `env/node/alarms.ts` beside
 * `env/browser/alarms.ts`.
 */
export function isVariant(path: string, other: string): boolean {
  return isPlatformOf(path, other) || isPackageOf(path, other) || isOtherEnd(path, other);
}

function isPlatformOf(path: string, other: string): boolean {
  const [one, two] = [toStem(path), toStem(other)];
  const isMarked = platforms.test(one) || platforms.test(two);
  if (isMarked && one.replace(platforms, "") === two.replace(platforms, "")) return true;
  const [folders, others] = [path.split("/"), other.split("/")];
  const odd = folders.flatMap((folder, at) => (folder === others[at] ? [] : [folder, others[at] ?? ""]));
  return odd.length === 2 && odd.every((folder) => platformFolder.test(folder));
}

/** `packages/front-end/services/files.ts` and `packages/back-end/services/files.ts`, `apps/api/…` and `libs/ui/…`. */
function isOtherEnd(path: string, other: string): boolean {
  const [one, two] = [path.split("/"), other.split("/")];
  const at = one.findIndex((segment, index) => segment !== two[index]);
  const [a, b] = [endsOf(ownerAt(one, at)), endsOf(ownerAt(two, at))];
  return (a === "front" && b === "back") || (a === "back" && b === "front");
}

/** The folder that holds a file, from where its path goes its own way. */
function ownerAt(segments: readonly string[], at: number): string | undefined {
  const [first, second] = segments.slice(at, -1);
  return containers.test(first ?? "") ? second : first;
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
  if (at >= Math.min(one.length, two.length) - 1) return false;
  const [a = [], b = []] = [one[at]?.split(/[-_.]/u), two[at]?.split(/[-_.]/u)];
  return a.length > 1 && b.length > 1 && a[0] === b[0];
}
