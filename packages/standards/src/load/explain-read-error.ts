import type { Problem } from "../problem.js";

const wordsByCode: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ["does not exist", "Check the path, or run `init` to write a standards.yaml."],
  ENOTDIR: ["does not exist", "A part of the path is a file, not a folder."],
  EACCES: ["may not be read", "Change its permissions, so that this user may read it."],
  EPERM: ["may not be read", "Change its permissions, so that this user may read it."],
  ELOOP: ["is a symbolic link that leads back to itself", "Replace the link by the file."],
};

/** A failed read of a file, as a problem. */
export function explainReadError(error: unknown, path: string): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [message, hint] = wordsByCode[code] ?? [
    `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    "Check the file and the disk it is on.",
  ];
  return {
    code: code === "ENOENT" || code === "ENOTDIR" ? "file-missing" : "file-unreadable",
    message: `${path} ${message}.`,
    hint,
    where: { path },
  };
}
