/**
 * Whether two modules stand in for each other, so that whoever takes one for the other counts on the names being the
 * same: the same place in packages `cache-redis` and `cache-memory`, or `alarms.ios.ts` beside `alarms.android.ts`.
 */
export function isVariant(path: string, other: string): boolean {
  return isPlatformOf(path, other) || isPackageOf(path, other);
}

function isPlatformOf(path: string, other: string): boolean {
  const base = (file: string): string => file.replace(/[^/]+$/u, (name) => name.split(".")[0] ?? name);
  const isMarked = [path, other].some((file) => (file.split("/").at(-1) ?? "").split(".").length > 2);
  return isMarked && base(path) === base(other);
}

function isPackageOf(path: string, other: string): boolean {
  const a = path.split("/");
  const b = other.split("/");
  if (a.length !== b.length) return false;
  const differing = a.flatMap((segment, index) => (segment === b[index] ? [] : [[segment, b[index] ?? ""] as const]));
  const [pair] = differing;
  // The file itself is no package.
  if (pair === undefined || differing.length > 1 || a.at(-1) !== b.at(-1)) return false;
  const [one, two] = pair.map((segment) => segment.split(/[-_.]/u));
  return one !== undefined && two !== undefined && one.length > 1 && two.length > 1 && one[0] === two[0];
}
