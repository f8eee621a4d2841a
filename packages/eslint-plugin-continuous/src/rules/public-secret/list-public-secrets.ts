import { findPublicSecret, type PublicSecret } from "./find-public-secret.js";

const candidates = /\b(?:[A-Z]{2,8}_PUBLIC|VITE|P?REACT_APP|VUE_APP|NG_APP|GATSBY|SANITY_STUDIO|PUBLIC)_[A-Z0-9_]+/g;

/**
 * The public secrets a text names, anywhere in it. Nearly every file names none, and is done after one search of its text: the
 * rule looks at all live code, so this is what it costs.
 */
export function listPublicSecrets(text: string): ReadonlyMap<string, PublicSecret> {
  const secrets = new Map<string, PublicSecret>();
  for (const [name] of text.matchAll(candidates)) {
    const secret = findPublicSecret(name);
    if (secret !== undefined) secrets.set(name, secret);
  }
  return secrets;
}
