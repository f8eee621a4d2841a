import type { TSESTree } from "@typescript-eslint/utils";

import { listLinks, type CallChain } from "./list-links.js";
import type { SupabaseCall } from "./supabase-call.js";

const tableMethods = new Set(["select", "insert", "update", "upsert", "delete"]);
const bucketMethods = new Set([
  "upload",
  "update",
  "remove",
  "move",
  "copy",
  "download",
  "list",
  "createSignedUrl",
  "createSignedUrls",
  "uploadToSignedUrl",
  "createSignedUploadUrl",
]);
const readingMethods = new Set([
  "select",
  "download",
  "list",
  "createSignedUrl",
  "createSignedUrls",
  "createSignedUploadUrl",
  "listUsers",
  "getUserById",
  "listFactors",
  "signOut",
  "refreshSession",
  "listBuckets",
  "getBucket",
]);
const authMethods =
  /^(?:signUp|signIn\w+|signOut|verifyOtp|updateUser|resetPasswordForEmail|resend|setSession|exchangeCodeForSession|refreshSession|reauthenticate|linkIdentity|unlinkIdentity|createUser|deleteUser|updateUserById|inviteUserByEmail|generateLink|listUsers|getUserById|enroll|challenge|verify|unenroll|challengeAndVerify|listFactors)$/u;
const otherBuilders = /knex|kysely|drizzle|mongo|prisma|sequelize|queryBuilder/iu;
const cacheTable = /(?:^|_)caches?$/u;
/** Links after which the awaited value is no longer `{ data, error }`, or the call throws by itself. */
const transforming = new Set(["then", "catch", "finally", "throwOnError", "map"]);

/** The Supabase call that an expression makes, told by its shape; undefined where its result is not `{ data, error }`. */
export function findSupabaseCall(
  expression: TSESTree.Node,
  chain: CallChain = listLinks(expression),
): SupabaseCall | undefined {
  if (chain.links.at(-1)?.call === undefined || chain.links.some(({ name }) => transforming.has(name)))
    return undefined;
  if (chain.root.type === "Identifier" && otherBuilders.test(chain.root.name)) return undefined;
  for (const [index, link] of chain.links.entries()) {
    const found = readCall(chain, index, link.name, expression);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readCall(chain: CallChain, index: number, name: string, node: TSESTree.Node): SupabaseCall | undefined {
  const { links } = chain;
  const [next, afterNext] = [links[index + 1], links[index + 2]];
  const target = nameOfTarget(links[index]?.call);
  switch (name) {
    case "from":
      if (links[index]?.call?.arguments.length !== 1 || next?.call === undefined) return undefined;
      if (links[index - 1]?.name === "storage") {
        return bucketMethods.has(next.name) ? make(`storage.${next.name}`, next.name, target, false, node) : undefined;
      }
      // A cache that fails is a cache that misses.
      if (target !== undefined && cacheTable.test(target)) return undefined;
      return tableMethods.has(next.name) ? make(next.name, next.name, target, true, node) : undefined;
    case "rpc":
      return target === undefined ? undefined : make("rpc", "rpc", target, true, node);
    case "functions":
      return next?.name === "invoke" && next.call !== undefined
        ? make("functions.invoke", "invoke", nameOfTarget(next.call), false, node)
        : undefined;
    case "auth": {
      const nested = next?.call === undefined && (next?.name === "admin" || next?.name === "mfa");
      const method = nested ? afterNext : next;
      if (method?.call === undefined || !authMethods.test(method.name)) return undefined;
      return make(
        nested ? `auth.${next.name}.${method.name}` : `auth.${method.name}`,
        method.name,
        undefined,
        false,
        node,
      );
    }
    default:
      return undefined;
  }
}

function make(
  method: string,
  verb: string,
  target: string | undefined,
  lazy: boolean,
  node: TSESTree.Node,
): SupabaseCall {
  return { method, target, writes: !readingMethods.has(verb), lazy, node };
}

function nameOfTarget(call: TSESTree.CallExpression | undefined): string | undefined {
  let argument: TSESTree.Node | undefined = call?.arguments[0];
  // `.from("teams" as never)` is how untyped tables are spelt.
  while (argument?.type === "TSAsExpression") argument = argument.expression;
  if (argument?.type === "Literal" && typeof argument.value === "string") return argument.value;
  if (argument?.type === "MemberExpression" && argument.property.type === "Identifier") return argument.property.name;
  return argument?.type === "Identifier" ? argument.name : undefined;
}
