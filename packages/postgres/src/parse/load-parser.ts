import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction, createContext, runInContext } from "node:vm";

import type * as LibPgQuery from "libpg-query";

type Parser = typeof LibPgQuery;

const toInstance = "(bytes, imports) => new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)";

/**
 * Loads Postgres' parser at once, without a promise, so that whoever never reads SQL never pays for it: 1.7 MB of
 * WebAssembly, a tenth of a second of CPU. The library offers a promise alone. Its own hook (`instantiateWasm`) lets the
 * module be compiled here and now, and a context with a queue of microtasks of its own lets what is left of the
 * promise be settled before this function returns. The code that runs is the library's, unchanged.
 */
export function loadParser(): Parser {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("libpg-query");
  // Values of the parser must be arrays, objects and errors like any other here.
  const context = createContext({ Error, JSON, TextDecoder, console, process }, { microtaskMode: "afterEvaluate" });
  const evaluate = (file: string, requireInside: (id: string) => unknown): unknown => {
    const module: { exports: unknown } = { exports: {} };
    const parameters = ["exports", "module", "require", "__filename", "__dirname"];
    const run = compileFunction(readFileSync(file, "utf8"), parameters, { parsingContext: context, filename: file });
    run.call(module.exports, module.exports, module, requireInside, file, dirname(file));
    return module.exports;
  };
  const instantiate = runInContext(toInstance, context) as (bytes: Uint8Array, imports: object) => object;
  const instantiateWasm = (imports: object, done: (instance: object) => void): object => {
    done(instantiate(readFileSync(join(dirname(entry), "libpg-query.wasm")), imports));
    return {};
  };
  const parser = evaluate(entry, (id) => {
    if (!id.startsWith("./")) return require(id) as unknown;
    const create = evaluate(join(dirname(entry), id), require) as (options: object) => unknown;
    return { __esModule: true, default: () => create({ instantiateWasm }) };
  });
  // The queue is emptied after each script, so this one waits for what the parser's promise still has to do.
  runInContext("", context);
  return parser as Parser;
}
