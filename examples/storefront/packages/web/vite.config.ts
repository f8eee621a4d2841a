import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Some shared services still read process.env.
  define: { "process.env": {} },
  resolve: {
    alias: { "@fernhill/shared": fileURLToPath(new URL("../shared/src", import.meta.url)) },
  },
});
