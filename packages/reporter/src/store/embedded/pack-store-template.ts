import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import { compareText } from "../../documents/compare-text.js";

/**
 * A data folder that is closed, as the file that `loadStoreTemplate` reads: a line that says what it fits and what it adds up
 * to, then, compressed, a line that lists folders and files, and the bytes of all files.
 *
 * @param key - From `loadTemplateKey`.
 */
export async function packStoreTemplate(folder: string, key: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/") }))
    .sort((one, other) => compareText(one.path, other.path));
  const folders = named.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path);
  const names = named.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const contents = await Promise.all(names.map((path) => readFile(join(folder, path))));
  const list = JSON.stringify({ folders, files: names.map((path, n) => [path, contents[n]?.length ?? 0]) });
  const bytes = Buffer.concat([Buffer.from(`${list}\n`), ...contents]);
  const packed = await promisify(brotliCompress)(bytes, {
    params: {
      // The three databases of a new cluster are all but equal: a window that reaches from one to the next saves two thirds.
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const head = JSON.stringify({ key, sha256: createHash("sha256").update(packed).digest("hex") });
  return Buffer.concat([Buffer.from(`${head}\n`), packed]);
}
