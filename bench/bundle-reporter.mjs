import { fileURLToPath, pathToFileURL } from "node:url";

import { rolldown } from "rolldown";

/**
 * Modules of the reporter that its package does not export, or of its tests, in the order given. They are TypeScript, which
 * Node 20 does not run. What they share is there once, as in the product. What is bundled stays in the tree, so that it finds
 * its dependencies.
 *
 * @param name - Of the folder.
 */
export async function bundleReporter(name, paths) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const dir = `${root}node_modules/.cache/continuous-bench/${name}`;
  const names = paths.map((path) => path.replaceAll("/", "-"));
  const bundle = await rolldown({
    input: Object.fromEntries(paths.map((path, index) => [names[index], `${root}packages/reporter/${path}`])),
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    // What lies beside the sources (migrations, the thread of Postgres) is found from there.
    plugins: [
      {
        name: "own-places",
        transform: (code, id) => code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)),
      },
    ],
  });
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].mjs", cleanDir: true });
  await bundle.close();
  return Promise.all(names.map((file) => import(pathToFileURL(`${dir}/${file}.mjs`).href)));
}
