// Puts the example shop into the package that carries `continuous demo`, just before it is packed. As one file: npm would
// leave out its .gitignore, and tools would take its manifests for parts of the package.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { create } from "tar";

const from = fileURLToPath(new URL("../examples/storefront", import.meta.url));
const names = readdirSync(from).filter((name) => name !== ".continuous" && name !== "node_modules");
await create(
  {
    file: fileURLToPath(new URL("../packages/reporter/storefront.tgz", import.meta.url)),
    cwd: from,
    gzip: true,
    portable: true,
    mtime: new Date(0),
  },
  names.sort(),
);
