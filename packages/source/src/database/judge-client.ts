import type { TSESTree } from "@typescript-eslint/types";

import type { FoundString } from "./find-strings.js";
import { gatherEvidence, type ClientEvidence } from "./gather-evidence.js";
import type { Scope, ValueMap } from "./origin.js";

/** What is known of the value that `.from(…)` and the like are called on. */
export interface ClientVerdict {
  /**
   * `client`: followed to a Supabase package or type. `named`: something on the way is called after Supabase. `likely`: it has
   * a name usual for clients. `none`: nothing speaks for or against. `other`: a storage bucket, or another library's.
   */
  readonly is: "client" | "named" | "likely" | "none" | "other";
  /** The schemas that it may have been narrowed to or made for, innermost first. */
  readonly schemas: readonly FoundString[];
  /** One that it may have been narrowed to or made for is not known. */
  readonly isSchemaHidden: boolean;
  /** What gives the address of its project, where the file makes it. */
  readonly addresses: readonly string[];
}

const supabasePackage = /(?:^|[/:])@supabase\/|supabase-js|^@nuxtjs\/supabase/u;
const clientMaker = /^(?:create\w*Client\w*|SupabaseClient|PostgrestClient|useSupabaseClient)$/u;
const clientType = /SupabaseClient|^PostgrestClient$/u;
const clearName = /[Ss]upabase|SUPABASE|^sb$|^sb[A-Z_]|^supa(?:$|[A-Z_])/u;
const usualName = /(?:client|db|database|admin|postgrest)$/iu;
const storageName = /^(?:storage|buckets?)$/iu;
const otherName =
  /knex|kysely|drizzle|mongo|prisma|sequelize|querybuilder|storage$|bucket$|^(?:trx|array|buffer|object|select|selectDistinct|distinct|with|withRecursive)$/iu;
const otherPackage =
  /^(?:knex|kysely|drizzle-orm|objection|sequelize|typeorm|mongoose|mongodb|@prisma|rxjs|slonik|squel|arquero)(?:\/|$)/u;

/** Judges a value by all that it may be, and by the names on the way to it. The stronger evidence wins. */
export function judgeClient(map: ValueMap, text: string, node: TSESTree.Node, scope: Scope): ClientVerdict {
  const evidence = gatherEvidence(map, text, node, scope);
  const { schemas, isSchemaHidden, makers } = evidence;
  const addresses = makers.filter(makesClient).flatMap((maker) => maker.addresses);
  return { is: judge(evidence), schemas, isSchemaHidden, addresses };
}

function makesClient({ name, module }: ClientEvidence["makers"][number]): boolean {
  return supabasePackage.test(module) && clientMaker.test(name);
}

function judge({ names, modules, types, makers }: ClientEvidence): ClientVerdict["is"] {
  const has = (of: ReadonlySet<string>, pattern: RegExp): boolean => [...of].some((one) => pattern.test(one));
  if (has(names, storageName) || has(modules, otherPackage)) return "other";
  if (makers.some(makesClient) || has(types, clientType)) return "client";
  if (has(names, otherName)) return "other";
  if (has(names, clearName) || has(types, clearName) || has(modules, /supabase/iu)) return "named";
  return has(names, usualName) ? "likely" : "none";
}
