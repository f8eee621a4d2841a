import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";
import { followValue } from "./follow-value.js";
import type { Scope, ValueMap } from "./origin.js";

/** Prefixes by which bundlers know what may go to browsers. */
const publicPrefix = /^(?:(?:NEXT|VITE|EXPO|NUXT|REACT_APP|GATSBY|PLASMO|WXT|PUBLIC)_)+(?:PUBLIC_)?|^VITE_/u;

/**
 * What gives the address of a client's project: addresses as written, and the names of variables and settings, without the
 * prefixes of bundlers. Empty where the file does not show it.
 */
export function findAddresses(map: ValueMap, text: string, node: TSESTree.Node, scope: Scope): readonly string[] {
  const found = followValue(map, { kind: "value", node, scope }).flatMap((origin): readonly string[] => {
    switch (origin.kind) {
      case "member":
        return [origin.key];
      case "import":
        return [origin.imported];
      case "value": {
        const [start, end] = offsetsOf(origin.node);
        if (origin.node.type === "Literal") return [text.slice(start + 1, end - 1)];
        // `Deno.env.get("SUPABASE_URL")`, `requireEnv("SUPABASE_URL")`.
        return /([A-Za-z]\w*)["'`)\]!]*$/u.exec(text.slice(start, end))?.slice(1) ?? [];
      }
      default:
        return [];
    }
  });
  return [...new Set(found.map((name) => name.replace(publicPrefix, "")))].filter((name) => name !== "");
}
