import { defineConfig } from "vitest/config";

import config from "./vitest.base.config.js";

const { coverage, maxWorkers, ...shared } = config.test ?? {};
const processes = [
  "packages/{language-server,reporter,runners,ts-plugin-continuous}/tests/**/*.test.ts",
  "tests/**/*.test.ts",
];

/**
 * All tests, in two groups. Most call functions and leave nothing behind: they share a worker and what it has loaded, which
 * costs less than half. Those that start processes, servers and stores have a worker each.
 */
export default defineConfig({
  test: {
    ...(coverage === undefined ? {} : { coverage }),
    ...(maxWorkers === undefined ? {} : { maxWorkers }),
    projects: [
      {
        ...config,
        test: { ...shared, name: "functions", isolate: false, exclude: [...(shared.exclude ?? []), ...processes] },
      },
      { ...config, test: { ...shared, name: "processes", include: processes } },
    ],
  },
});
