// One run of a variant of bench/discover.mjs; prints what it cost.
//   node bench/discover-once.mjs VARIANT DIR CACHE
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createModuleCache, discoverInventory, parseModuleCache, renderModuleCache } from "@continuous/inventory";
import { sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";
import { recommendedStandards } from "@continuous/standards";
import { parseSync } from "oxc-parser";

const [variant, root, cacheFile] = process.argv.slice(2);
let files = 0;
if (variant === "floor") {
  const { files: live, leftOut } = listSourceFiles({ root });
  const tests = leftOut.filter(({ reason }) => reason === "test" || reason === "fixture");
  for (const { path } of [...live, ...tests]) {
    if (!sourceExtensions.some((extension) => path.endsWith(extension))) continue;
    // The record is made when it is asked for.
    void parseSync(path, readFileSync(join(root, path), "utf8")).module;
    files += 1;
  }
} else {
  const earlier = variant === "again" ? parseModuleCache("bench", readFileSync(cacheFile, "utf8")) : new Map();
  const cache = createModuleCache(earlier);
  await discoverInventory({ root, standards: recommendedStandards(), cache });
  writeFileSync(cacheFile, renderModuleCache("bench", cache.kept));
  files = cache.kept.size;
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, files }));
