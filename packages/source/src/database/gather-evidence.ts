import type { TSESTree } from "@typescript-eslint/types";

import { findAddresses } from "./find-addresses.js";
import { findBinding } from "./find-binding.js";
import { findStrings, type FoundString } from "./find-strings.js";
import { findTypeNames } from "./find-type-names.js";
import { followValue } from "./follow-value.js";
import type { Origin, Scope, ValueMap } from "./origin.js";

/** What speaks for or against a value being a Supabase client. */
export interface ClientEvidence {
  /** Names on the way to it: variables, members, functions that give it, the types they are declared with. */
  readonly names: Set<string>;
  /** Modules that it comes from. */
  readonly modules: Set<string>;
  /** Names of the types that say what it is. */
  readonly types: Set<string>;
  /** What made it: the function or class, and the package that has it. */
  readonly makers: { readonly name: string; readonly module: string; readonly addresses: readonly string[] }[];
  /** Schemas that it was narrowed to or made for, innermost first. */
  readonly schemas: FoundString[];
  /** It is narrowed to a schema, or made for one, that the file does not show. */
  isSchemaHidden: boolean;
}

const maximumDepth = 4;

/** Collects the evidence from an expression and from all that the file shows it may be. */
export function gatherEvidence(map: ValueMap, text: string, start: TSESTree.Node, startScope: Scope): ClientEvidence {
  const evidence: ClientEvidence = {
    names: new Set(),
    modules: new Set(),
    types: new Set(),
    makers: [],
    schemas: [],
    isSchemaHidden: false,
  };
  gather(start, startScope, 0);
  return evidence;

  function gather(node: TSESTree.Node, scope: Scope, depth: number): void {
    switch (node.type) {
      case "TSAsExpression":
      case "TSTypeAssertion":
        addType(node.typeAnnotation);
        gather(node.expression, scope, depth);
        return;
      case "ChainExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
      case "TSInstantiationExpression":
        gather(node.expression, scope, depth);
        return;
      case "AwaitExpression":
        gather(node.argument, scope, depth);
        return;
      case "Identifier": {
        evidence.names.add(node.name);
        const type = findBinding(scope, node.name)?.type;
        if (type !== undefined) addType(type);
        break;
      }
      case "MemberExpression":
        addNames(node);
        break;
      case "CallExpression": {
        const { callee } = node;
        const [argument] = node.arguments;
        addNames(callee);
        if (callee.type === "MemberExpression" && lastName(callee) === "schema" && argument !== undefined) {
          addSchemas(argument, scope);
          gather(callee.object, scope, depth);
          return;
        }
        addMaker(node, scope);
        if (callee.type === "Identifier" && argument !== undefined) addKeptNarrowing(callee, argument, scope);
        break;
      }
      case "NewExpression":
        addMaker(node, scope);
        return;
      default:
        return;
    }
    if (depth > maximumDepth) return;
    for (const origin of followValue(map, { kind: "value", node, scope })) addOrigin(origin, node, depth);
  }

  function addOrigin(origin: Origin, from: TSESTree.Node, depth: number): void {
    switch (origin.kind) {
      case "import":
        evidence.modules.add(origin.source);
        evidence.names.add(origin.imported);
        return;
      case "declared":
      case "parameter":
        if (origin.type !== undefined) addType(origin.type);
        return;
      case "member":
        evidence.names.add(origin.key);
        addOrigin(origin.of, from, depth);
        return;
      case "value":
        if (origin.node !== from) gather(origin.node, origin.scope, depth + 1);
        return;
      default:
    }
  }

  /** `const inSchema = supabase.schema; inSchema("audit")`. */
  function addKeptNarrowing(callee: TSESTree.Identifier, argument: TSESTree.Node, scope: Scope): void {
    const origins = followValue(map, { kind: "value", node: callee, scope });
    if (origins.some((origin) => origin.kind === "member" && origin.key === "schema")) addSchemas(argument, scope);
  }

  /** `createClient(…)`, `new SupabaseClient(…)`, and the schema among the options. */
  function addMaker(node: TSESTree.CallExpression | TSESTree.NewExpression, scope: Scope): void {
    const [address] = node.arguments;
    for (const origin of followValue(map, { kind: "value", node: node.callee, scope })) {
      const from = origin.kind === "member" ? origin.of : origin;
      if (from.kind !== "import") continue;
      const name = origin.kind === "member" ? origin.key : from.imported;
      const isAddress = address !== undefined && /client/iu.test(name);
      const addresses = isAddress ? findAddresses(map, text, address, scope) : [];
      evidence.makers.push({ name, module: from.source, addresses });
      evidence.modules.add(from.source);
    }
    for (const options of node.arguments.slice(1)) {
      const db: Origin = { kind: "member", of: { kind: "value", node: options, scope }, key: "db" };
      for (const origin of followValue(map, { kind: "member", of: db, key: "schema" })) {
        if (origin.kind === "value") addSchemas(origin.node, origin.scope);
        // What ends at the key itself is options that name no schema.
        else if (origin.kind !== "member" || origin.key !== "schema") evidence.isSchemaHidden = true;
      }
    }
  }

  function addSchemas(node: TSESTree.Node, scope: Scope): void {
    const found = findStrings(map, text, node, scope);
    if (found.length === 0) evidence.isSchemaHidden = true;
    evidence.schemas.push(...found);
  }

  function addType(type: TSESTree.Node): void {
    for (const name of findTypeNames(type)) evidence.types.add(name);
  }

  function addNames(node: TSESTree.Node): void {
    if (node.type === "Identifier") evidence.names.add(node.name);
    if (node.type === "CallExpression") addNames(node.callee);
    if (node.type === "TSNonNullExpression" || node.type === "TSAsExpression" || node.type === "ChainExpression")
      addNames(node.expression);
    if (node.type !== "MemberExpression") return;
    const name = lastName(node);
    if (name !== undefined) evidence.names.add(name);
    addNames(node.object);
  }
}

function lastName({ property }: TSESTree.MemberExpression): string | undefined {
  return property.type === "Identifier" || property.type === "PrivateIdentifier" ? property.name : undefined;
}
