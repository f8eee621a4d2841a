import { defineConfig } from "vitest/config";

import config from "./vitest.base.config.js";

/** What takes long, in full: kill loops and large random histories. CI runs a small seeded sample of each. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ["packages/*/tests/**/*.soak.test.ts", "tests/**/*.soak.test.ts"],
    exclude: ["**/node_modules/**"],
    testTimeout: 3_600_000,
  },
});
