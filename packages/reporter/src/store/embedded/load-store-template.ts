import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

import { z } from "zod";

/** A data folder as it is made anew: its folders, outermost first, and its files with the bytes of each. */
export interface StoreTemplate {
  readonly folders: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

const lineEnd = 0x0a;
const headSchema = z.object({ key: z.string(), sha256: z.string() });
const listSchema = z.object({ folders: z.array(z.string()), files: z.array(z.tuple([z.string(), z.number()])) });

/**
 * Reads a template that `writeStoreTemplate` wrote, if it is whole and was made under this key. Anything else is answered with
 * null, and the folder is made without it: a template saves time and nothing more.
 */
export async function loadStoreTemplate(file: URL, key: string): Promise<StoreTemplate | null> {
  const written = await readFile(file).catch(() => null);
  if (written === null) return null;
  const [head, packed] = splitLine(written);
  const said = headSchema.safeParse(parseJson(head));
  if (!said.success || said.data.key !== key) return null;
  if (createHash("sha256").update(packed).digest("hex") !== said.data.sha256) return null;

  const [line, bytes] = splitLine(await promisify(brotliDecompress)(packed));
  const list = listSchema.parse(JSON.parse(line));
  let at = 0;
  const files = list.files.map(([path, size]) => ({ path, content: bytes.subarray(at, (at += size)) }));
  return { folders: list.folders, files };
}

function splitLine(bytes: Buffer): readonly [string, Buffer] {
  const end = bytes.indexOf(lineEnd);
  return [bytes.toString("utf8", 0, Math.max(end, 0)), bytes.subarray(end + 1)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Cut short or overwritten: no template.
  }
}
