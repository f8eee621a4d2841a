import type { Suite } from "@continuous/runners";

/** The suites that a test file belongs to: those of the nearest folder upward that has some. */
export function findSuitesOf<Kind extends Pick<Suite, "folder">>(
  file: string,
  suites: readonly Kind[],
): readonly Kind[] {
  const above = suites.filter(({ folder }) => folder === "" || file.startsWith(`${folder}/`));
  const deepest = Math.max(-1, ...above.map(({ folder }) => folder.length));
  return above.filter(({ folder }) => folder.length === deepest);
}
