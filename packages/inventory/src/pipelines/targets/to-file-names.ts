import type { Call } from "./find-call.js";

/** Names under which a runner finds a file: Node's kin add an ending, and look into folders. */
export function toFileNames(path: string, kind: Call["kind"]): readonly string[] {
  if (kind !== "node") return [path];
  const endings = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".tsx", ".json"];
  const written = /^(.*)\.([cm]?)js$/u.exec(path);
  return [
    path,
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => `${path}/index${ending}`),
    // tsx finds x.ts by the name x.js.
    ...(written === null ? [] : [`${written[1] ?? ""}.${written[2] ?? ""}ts`]),
  ];
}
