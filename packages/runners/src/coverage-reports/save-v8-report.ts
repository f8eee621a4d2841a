import { readdir, stat } from "node:fs/promises";

/**
 * Writes what Node measured by itself (`NODE_V8_COVERAGE`) as Istanbul's `coverage-final.json`, through source maps: by c8, so that
 * it is what c8 says. Nothing is written where nothing was measured.
 *
 * @param from - The folder that Node wrote to; absolute.
 * @param into - The folder for `coverage-final.json`; absolute.
 * @param since - Only what was measured since then: milliseconds since 1970.
 * @returns What is wrong with it; `null`: nothing.
 */
export async function saveV8Report(from: string, into: string, since: number): Promise<string | null> {
  try {
    if ((await stat(from)).mtimeMs < since || (await readdir(from)).length === 0) return null;
  } catch {
    return null; // Nothing was measured.
  }
  try {
    const { Report } = await import("c8");
    const report = new Report({
      tempDirectory: from,
      reporter: ["json"],
      reportsDirectory: into,
      resolve: "",
      src: [],
      include: [],
      exclude: [],
      extension: [".js", ".cjs", ".mjs", ".jsx", ".ts", ".cts", ".mts", ".tsx"],
      // Its own folder is the one we were started in.
      allowExternal: true,
      excludeNodeModules: true,
    });
    await report.run();
    return null;
  } catch (error) {
    return `what Node measured cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
