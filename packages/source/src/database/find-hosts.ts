import type { TSESTree } from "@typescript-eslint/types";

import { walkNodes } from "../services/walk-nodes.js";

const address =
  /^\s*(?:https?|wss?):\/\/(?:[^\s/?#@]*@)?([a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+)(?::\d+)?(?=[/?#\s]|$)/iu;
/** Names that stand for no place: for examples and tests (RFC 2606), this machine, and names of XML and JSON schemas. */
const noPlace =
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|local)$|^(?:www\.w3\.org|schemas?\..+|json-schema\.org|purl\.org|(?:www\.)?sitemaps\.org|ogp\.me|xmlns\.com|ns\.adobe\.com)$|^\d+(?:\.\d+){3}$/iu;

/**
 * The hosts of absolute addresses in a module's strings and templates, sorted, each once, in lower case. Where a hole stands in
 * the host, it is not known.
 */
export function findHosts(program: TSESTree.Program): readonly string[] {
  const hosts = new Set<string>();
  const add = (text: string, isWhole: boolean): void => {
    const match = address.exec(text);
    const host = match?.[1]?.toLowerCase();
    if (match === null || host === undefined || noPlace.test(host)) return;
    // What follows a host at the end of a template's part may be more of it.
    if (isWhole || match[0].length < text.length) hosts.add(host);
  };
  walkNodes(program, (node) => {
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "string") add(node.value, true);
        return undefined;
      case "TemplateLiteral":
        add(node.quasis[0]?.value.cooked ?? "", node.quasis.length === 1);
        return undefined;
      case "ImportDeclaration":
      case "ExportAllDeclaration":
        return false;
      default:
        return undefined;
    }
  });
  return [...hosts].sort();
}
