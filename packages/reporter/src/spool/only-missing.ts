/** For `catch`: what is not there is no trouble; anything else is. */
export function onlyMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
