import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = "packages/postgres/src/nodes";
/** Names, numbers and the like: parts of the node that holds them, which nobody visits. */
const values = new Set(["BitString", "Boolean", "Float", "Integer", "String"]);
const header = "// Generated from the types of libpg-query's trees (@pgsql/types) by `npm run generate`.";

/** Which properties of a node hold nodes, and of which type those are that the parser's JSON does not name. */
export function postgresNodes(root) {
  const require = createRequire(createRequire(join(root, "packages/postgres/package.json")).resolve("libpg-query"));
  const types = readFileSync(join(dirname(require.resolve("@pgsql/types")), "types.d.ts"), "utf8");
  const union = /export type Node = \{([^]*?)\};\nexport/u.exec(types)?.[1] ?? "";
  const names = new Set([...union.matchAll(/^ {4}(\w+): \w+;$/gmu)].map(([, name]) => name));
  const keys = [];
  const direct = [];
  for (const name of [...names].sort()) {
    const body = new RegExp(`export interface ${name} \\{\\n([^]*?)\\n?\\}`, "u").exec(types)?.[1] ?? "";
    const fields = [...body.matchAll(/^ {4}(\w+)\?: (\w+)(?:\[\])?;$/gmu)].map(([, key, type]) => ({ key, type }));
    const children = fields.filter(({ type }) => type === "Node" || names.has(type));
    const own = children.filter(({ type }) => type !== "Node");
    const visited = children.filter(({ type }) => !values.has(type));
    if (!values.has(name)) keys.push(`  ${name}: "${visited.map(({ key }) => key).join(" ")}",`);
    if (own.length > 0) direct.push(`  ${name}: { ${own.map(({ key, type }) => `${key}: "${type}"`).join(", ")} },`);
  }
  return [
    [
      `${folder}/node-keys.ts`,
      [
        header,
        "",
        "/** Of each type that is visited, the properties that hold nodes or lists of nodes. */",
        "export const nodeKeys = {",
        ...keys,
        "} as const;",
        "",
      ].join("\n"),
    ],
    [
      `${folder}/direct-fields.ts`,
      [
        header,
        "",
        "/** Properties whose value is of one type, so that the parser's JSON does not name it. */",
        "export const directFields = {",
        ...direct,
        "} as const;",
        "",
      ].join("\n"),
    ],
  ];
}
