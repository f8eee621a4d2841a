/** `20260301_rename.sql`: a migration's name says when it was, its folder says nothing. */
export function toFileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
