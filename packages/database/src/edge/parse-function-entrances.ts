import { posix } from "node:path";

import type { Problem } from "@continuous/standards";
import { parse, TomlError } from "smol-toml";

import type { NamedEntrances } from "./find-edge-functions.js";

/**
 * The edge functions whose entrances a `supabase/config.toml` names: `[functions.NAME]` with `entrypoint`, relative to its folder.
 *
 * @param path - The file's, relative to the root, with `/`.
 */
export function parseFunctionEntrances(text: string, path: string): NamedEntrances | Problem {
  try {
    const { functions } = parse(text);
    if (!isTable(functions)) return new Map();
    return new Map(
      Object.entries(functions).flatMap(([name, settings]) =>
        isTable(settings) && typeof settings["entrypoint"] === "string"
          ? [[name, posix.join(posix.dirname(path), settings["entrypoint"])] as const]
          : [],
      ),
    );
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return {
      code: "broken-config",
      message: `${path} is not valid TOML: ${error.message.split("\n", 1)[0] ?? ""}`,
      hint: "Mend it; until then entrances of edge functions that it names are not known.",
      where: { path, line: error.line, column: error.column },
    };
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
