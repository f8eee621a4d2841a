/** A path below the root, relative to it and with `/`; `null` where it is not below it. */
export function toRelativePath(root: string, path: string): string | null {
  const [folder, file] = [root.replaceAll("\\", "/").replace(/\/$/u, ""), path.replaceAll("\\", "/")];
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
}
