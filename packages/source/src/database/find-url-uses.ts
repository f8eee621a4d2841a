import { offsetsOf } from "../services/walk-nodes.js";
import type { ValueMap } from "./origin.js";
import type { UseDraft } from "./use-draft.js";

const address = /\/(?:(functions)|rest)\/v1\/(rpc\/)?(?!rpc\/)([A-Za-z_][\w-]*)(?=[/?#"'`\s]|$)/gu;

/** Names in addresses of a project's API: `${url}/functions/v1/send-mail`. What a hole completes is not known. */
export function findUrlUses(map: ValueMap, text: string): readonly UseDraft[] {
  return map.strings.flatMap(({ node }) => {
    const [start, end] = offsetsOf(node);
    const written = text.slice(start, end);
    if (!written.includes("/v1/")) return [];
    return [...written.matchAll(address)].map((match): UseDraft => {
      const [whole, edge, rpc, name = ""] = match;
      const at = start + match.index + whole.length - name.length;
      const range = [at, at + name.length] as const;
      return {
        kind: edge !== undefined ? "edge_function" : rpc !== undefined ? "function" : "table",
        name,
        schema: null,
        operation: edge !== undefined || rpc !== undefined ? "call" : "unknown",
        form: "url",
        certainty: "shape",
        range,
        argumentRange: range,
      };
    });
  });
}
