import { hashText } from "../identity/hash-text.js";

/** The shard of a file, from 1 to `count`: by its path alone, so that every job of a run says the same. */
export function toShard(path: string, count: number): number {
  return (Number.parseInt(hashText(path, 12), 16) % count) + 1;
}
