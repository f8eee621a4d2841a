import { fileURLToPath, pathToFileURL } from "node:url";

import { rolldown } from "rolldown";

/** The Postgres of the reporter's tests: a real one, reachable through a socket of its own, also for root. */
export async function startPostgres() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const file = `${root}node_modules/.cache/continuous-bench/start-postgres.mjs`;
  // Tests are TypeScript, which Node 20 does not run. What is bundled stays in the tree, so that it finds its dependencies.
  const bundle = await rolldown({
    input: `${root}packages/reporter/tests/store/postgres/start-postgres.ts`,
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  });
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  const tests = await import(pathToFileURL(file).href);
  return tests.startPostgres();
}
