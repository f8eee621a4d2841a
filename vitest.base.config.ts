import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests read the sources of every package, so that a stale build cannot hide a failure.
  resolve: { conditions: ["@continuous/source"] },
  ssr: { resolve: { conditions: ["@continuous/source"] } },
  test: {
    include: ["{packages,editors}/*/src/**/*.test.ts", "packages/*/tests/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.soak.test.ts"],
    // Half of the tests wait for a process of their own; by default one core would stand idle meanwhile.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "json", "json-summary", "lcovonly"],
    },
  },
});
