import type { TSESTree } from "@typescript-eslint/types";

import { offsetsOf } from "../services/walk-nodes.js";
import type { UseCertainty } from "./database-use.js";
import { findEmbeds } from "./find-embeds.js";
import { findOperations, type FoundOperation } from "./find-operations.js";
import { findStrings, type FoundString } from "./find-strings.js";
import { followValue } from "./follow-value.js";
import { judgeClient, type ClientVerdict } from "./judge-client.js";
import { listCallsAfter } from "./list-calls-after.js";
import type { PlacedCall, ValueMap } from "./origin.js";
import type { UseDraft, UsedClient } from "./use-draft.js";

const certainties: Readonly<Record<ClientVerdict["is"], UseCertainty>> = {
  client: "client",
  named: "name",
  likely: "name",
  none: "shape",
  other: "shape",
};

/** The methods that take a name. */
const methods = ["from", "rpc", "schema", "invoke"] as const;

/** Uses written as calls on a client. */
export function findCallUses(map: ValueMap, text: string): readonly UseDraft[] {
  return methods.flatMap((method) =>
    (map.callsByName.get(method) ?? []).flatMap((placed) => {
      const { node, scope } = placed;
      const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
      const [argument] = node.arguments;
      if (callee?.type !== "MemberExpression" || argument === undefined || argument.type === "SpreadElement") return [];
      switch (method) {
        case "from":
          return node.arguments.length === 1 ? findTableUses(map, text, placed, callee.object, argument) : [];
        case "rpc":
          return findFunctionUses(map, text, placed, callee.object, argument);
        case "schema": {
          const { is, addresses } = judgeClient(map, text, callee.object, scope);
          const [next] = listCallsAfter(node, map.parents).calls;
          const isNarrowing = next?.name === "from" || next?.name === "rpc";
          if (is === "other" || (is !== "client" && is !== "named" && !isNarrowing)) return [];
          return findStrings(map, text, argument, scope)
            .filter(({ text: name }) => isPlainName(name))
            .map((found) =>
              toDraft(found, argument, { kind: "schema", operation: "unknown", is }, { schema: null, addresses }),
            );
        }
        default: {
          const isEdge = lastName(callee.object) === "functions" || isKeptFunctions(map, placed, callee.object);
          if (!isEdge) return [];
          const { is, addresses } = judgeClient(map, text, callee.object, scope);
          return findStrings(map, text, argument, scope).map((found) =>
            toDraft(
              toFirstSegment(found),
              argument,
              { kind: "edge_function", operation: "call", is },
              { schema: null, addresses },
            ),
          );
        }
      }
    }),
  );
}

function findTableUses(
  map: ValueMap,
  text: string,
  { node, scope }: PlacedCall,
  receiver: TSESTree.Node,
  argument: TSESTree.Node,
): readonly UseDraft[] {
  // Cheap first: `Array.from(…)` and its like are most of all calls of this name.
  if (
    receiver.type === "Identifier" &&
    /^(?:[A-Z]\w*Array|Array|Buffer|Object|Observable|Iterator)$/u.test(receiver.name)
  )
    return [];
  const names = findStrings(map, text, argument, scope).filter(({ text: name }) => isPlainName(name));
  if (names.length === 0) return [];
  const client = judgeClient(map, text, receiver, scope);
  const { is } = client;
  if (is === "other") return [];
  const found = findOperations(map, node, scope);
  if (is !== "client" && found.some(({ call }) => isOtherBuilder(map, call))) return [];
  // Nothing on the way to it is called after Supabase: then it has to be used as its tables are.
  if (found.length === 0 && is !== "client" && is !== "named") return [];
  return names.flatMap((name) => {
    const used = toUsedClient(map, client, name);
    const own = operationsOf(map, name, found);
    const uses = own.map(({ operation }) => toDraft(name, argument, { kind: "table", operation, is }, used));
    const embeds = own.flatMap(({ call, scope: at }) => {
      const selects = call === undefined ? [] : [call, ...listCallsAfter(call, map.parents).calls.flatMap(toSelect)];
      return selects.flatMap((select) => findEmbeds(map, text, select, at, certainties[is], used));
    });
    if (uses.length > 0) return [...uses, ...embeds];
    return [toDraft(name, argument, { kind: "table", operation: "unknown", is }, used)];
  });
}

/** Links that knex and its like have, and PostgREST has not. */
const otherLink =
  /^(?:(?:and|or)?where\w*|\w*join\w*|groupBy\w*|orderBy\w*|having\w*|pluck|returning|onConflict|union\w*|as)$/iu;

function isOtherBuilder(map: ValueMap, call: TSESTree.CallExpression | undefined): boolean {
  return call !== undefined && listCallsAfter(call, map.parents).calls.some(({ name }) => otherLink.test(name));
}

function toSelect({
  name,
  call,
}: {
  readonly name: string;
  readonly call: TSESTree.CallExpression;
}): readonly TSESTree.CallExpression[] {
  return name === "select" ? [call] : [];
}

/** A name that a wrapper was given goes with what is called on that wrapper's answer. */
function operationsOf(
  map: ValueMap,
  { node }: FoundString,
  found: readonly FoundOperation[],
): readonly FoundOperation[] {
  const parent = map.parents.get(node);
  const own = found.filter(({ caller }) => caller !== undefined && caller === parent);
  return own.length > 0 ? own : found;
}

function findFunctionUses(
  map: ValueMap,
  text: string,
  { node, scope }: PlacedCall,
  receiver: TSESTree.Node,
  argument: TSESTree.Node,
): readonly UseDraft[] {
  const client = judgeClient(map, text, receiver, scope);
  const { is } = client;
  if (is === "other") return [];
  // JSON-RPC and tRPC have clients with such a method, too; Postgres' functions take one object, if anything.
  const isSure = is === "client" || is === "named" || map.imports.some((source) => /supabase/iu.test(source));
  const [, given] = node.arguments;
  if (!isSure && (is !== "likely" || node.arguments.length > 3 || given?.type === "ArrayExpression")) return [];
  return findStrings(map, text, argument, scope)
    .filter(({ text: name }) => isPlainName(name) && (isSure || /^[a-z][a-z0-9_]*$/u.test(name)))
    .map((found) =>
      toDraft(found, argument, { kind: "function", operation: "call", is }, toUsedClient(map, client, found)),
    );
}

/** Of several schemas, the one that came along with the name: `count("audit", "events")`. */
function toUsedClient(map: ValueMap, client: ClientVerdict, { node }: FoundString): UsedClient {
  const { schemas, isSchemaHidden, addresses } = client;
  const parent = map.parents.get(node);
  const together = schemas.find((schema) => map.parents.get(schema.node) === parent);
  const schema = (together ?? schemas[0])?.text ?? null;
  return { schema, addresses, ...(schema === null && isSchemaHidden ? { isSchemaHidden } : {}) };
}

interface Told {
  readonly kind: UseDraft["kind"];
  readonly operation: UseDraft["operation"];
  readonly is: ClientVerdict["is"];
}

function toDraft(
  found: FoundString,
  argument: TSESTree.Node,
  { kind, operation, is }: Told,
  client: UsedClient,
): UseDraft {
  return {
    kind,
    name: found.text,
    ...client,
    operation,
    form: "call",
    certainty: certainties[is],
    range: found.range,
    argumentRange: offsetsOf(argument),
  };
}

/** `invoke("mail/send")` calls the function `mail`. */
function toFirstSegment(found: FoundString): FoundString {
  const [name = ""] = found.text.split(/[/?]/u);
  if (!found.isExact) return { ...found, text: name };
  return { ...found, text: name, range: [found.range[0], found.range[0] + name.length] };
}

/** `const functions = supabase.functions;` or `const { functions } = supabase;`. */
function isKeptFunctions(map: ValueMap, { scope }: PlacedCall, receiver: TSESTree.Node): boolean {
  if (receiver.type !== "Identifier") return false;
  const origins = followValue(map, { kind: "value", node: receiver, scope });
  return origins.some((origin) => origin.kind === "member" && origin.key === "functions");
}

function isPlainName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_$.\- ]*$/u.test(name) && !/ as /iu.test(name);
}

function lastName(node: TSESTree.Node): string | undefined {
  const bare = unwrap(node);
  return bare.type === "MemberExpression" && bare.property.type === "Identifier" ? bare.property.name : undefined;
}

function unwrap(node: TSESTree.Node): TSESTree.Node {
  return node.type === "ChainExpression" ||
    node.type === "TSNonNullExpression" ||
    node.type === "TSAsExpression" ||
    node.type === "TSInstantiationExpression"
    ? unwrap(node.expression)
    : node;
}
