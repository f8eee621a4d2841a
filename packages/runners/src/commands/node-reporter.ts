/**
 * A reporter for Node's own runner, as the text of a module: a line of JSON for each test, in the order in which they end. Node
 * loads it in the process that collects results, so that what a test prints is never taken for a result.
 */
export const nodeReporter = `import { resolve } from "node:path";
export default async function* report(source) {
  const names = [];
  const stderr = new Map();
  for await (const { type, data } of source) {
    if (type === "test:start") names.splice(data.nesting, Infinity, data.name);
    // Some versions name files as they were asked for, others as they are found.
    const path = data.file === undefined ? undefined : resolve(data.file);
    if (type === "test:stderr") stderr.set(path, ((stderr.get(path) ?? "") + data.message).slice(-4000));
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details?.type === "suite") continue;
    const error = data.details?.error;
    const ended = error?.signal ? "Its process was ended by " + error.signal : error?.exitCode ? "Its process ended with exit code " + error.exitCode : undefined;
    const own = ended ?? error?.cause?.stack ?? error?.cause?.message ?? error?.message ?? String(error?.cause ?? "");
    const isFile = data.nesting === 0 && path !== undefined && resolve(data.name) === path;
    const said = isFile ? stderr.get(path) : undefined;
    yield JSON.stringify({
      name: [...names.slice(0, data.nesting), data.name].join(" > "),
      file: path ?? null,
      isFile,
      status: data.skip !== undefined && data.skip !== false ? "skipped" : data.todo !== undefined && data.todo !== false ? "skipped" : type === "test:pass" ? "passed" : "failed",
      duration: data.details?.duration_ms ?? 0,
      error: type === "test:fail" ? (said ? own + "\\n" + said : own) : null,
    }) + "\\n";
  }
}
`;
