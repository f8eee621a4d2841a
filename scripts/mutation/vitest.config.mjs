import { defineConfig } from "vitest/config";

import config from "../../vitest.base.config.js";
import { keepWorker } from "./keep-worker.mjs";

/** Only tests that call functions: those that start processes would take hours. */
export default defineConfig({
  ...config,
  plugins: [keepWorker()],
  test: {
    ...config.test,
    isolate: false,
    include: (process.env["MUTATION_TESTS"] ?? "").split(" "),
    setupFiles: ["scripts/mutation/forget-mutant.mjs"],
  },
});
