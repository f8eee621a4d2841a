import { createHash } from "node:crypto";

import type { CachedAnswer } from "./create-module-cache.js";

/**
 * A cache as text: a checksum of all that follows, then the version, then a line for each module. A cut or changed file, or
 * one of another version, is no cache.
 *
 * @param version - Of everything that makes answers.
 */
export function renderModuleCache(version: string, kept: ReadonlyMap<string, CachedAnswer>): string {
  const lines = [...kept].map(([path, { key, json }]) => `${JSON.stringify(path)}\t${key}\t${json}`);
  const body = `${version}\n${lines.join("\n")}\n`;
  return `${toChecksum(body)}\n${body}`;
}

/** Reads what `renderModuleCache` wrote; what is not whole, or of another version, is empty. */
export function parseModuleCache(version: string, text: string): ReadonlyMap<string, CachedAnswer> {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== toChecksum(body) || !body.startsWith(`${version}\n`)) return new Map();
  return new Map(
    body
      .slice(version.length + 1, -1)
      .split("\n")
      .flatMap((line): readonly (readonly [string, CachedAnswer])[] => {
        const [path, key, json] = line.split("\t");
        return path === undefined || key === undefined || json === undefined
          ? []
          : [[JSON.parse(path) as string, { key, json }]];
      }),
  );
}

function toChecksum(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}
