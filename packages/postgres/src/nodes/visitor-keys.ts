import { nodeKeys } from "./node-keys.js";

/** Of each type, the properties that hold nodes, in the parser's order. */
export const visitorKeys: Readonly<Record<string, readonly string[]>> = {
  SqlFile: ["statements"],
  ...Object.fromEntries(Object.entries(nodeKeys).map(([type, keys]) => [type, keys === "" ? [] : keys.split(" ")])),
};
