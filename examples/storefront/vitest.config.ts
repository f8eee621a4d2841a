import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@fernhill/shared": fileURLToPath(new URL("./packages/shared/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts"],
    coverage: { include: ["packages/*/src/**/*.ts"], reporter: ["text-summary", "json"] },
  },
});
