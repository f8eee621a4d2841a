import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A path as a runner writes it, relative to the root, with `/`; `null` for what is not in the repository. */
export function toRepositoryPath(root: string, folder: string, file: string | null | undefined): string | null {
  if (file === null || file === undefined || file === "") return null;
  const plain = file.startsWith("file://") ? fileURLToPath(file) : file;
  const path = relative(root, isAbsolute(plain) ? plain : resolve(root, folder, plain));
  return path === "" || path.startsWith("..") || isAbsolute(path) ? null : path.split(sep).join("/");
}
