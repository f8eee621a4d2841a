import { fileURLToPath, pathToFileURL } from "node:url";

import { rolldown } from "rolldown";

/**
 * A module of the reporter that its package does not export, or one of its tests. They are TypeScript, which Node 20 does not
 * run. What is bundled stays in the tree, so that it finds its dependencies.
 */
export async function bundleReporter(path) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const file = `${root}node_modules/.cache/continuous-bench/${path.replaceAll("/", "-")}.mjs`;
  const bundle = await rolldown({
    input: `${root}packages/reporter/${path}`,
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  });
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
