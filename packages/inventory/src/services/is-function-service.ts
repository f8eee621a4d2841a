import type { DatabaseUse, ServiceFacts } from "@continuous/source";
import type { TSESTree } from "@typescript-eslint/types";

import { takesRequests } from "./takes-requests.js";

/** Files that a framework calls by their names: what they export is theirs to call. */
const frameworkFile =
  /(?:^|\/)(?:page|layout|route|template|default|loading|error|not-found|middleware|proxy|instrumentation(?:-client)?|entry[-.]\w+|root|sitemap|robots|store|slice|\+[\w.]+)\.[cm]?[jt]sx?$|(?:^|\/)(?:pages|routes|scripts?|seeds?|hooks|components?|composables|migrations|codemods?)\/|[-.](?:routes?|router|controllers?|hooks?|loader|action|config|seed|script|slice)\.[cm]?[jt]s$/iu;
/** Names that frameworks call. */
const frameworkName =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|loader|action|handler|middleware|getServerSideProps|getStaticProps|generateMetadata|main|up|down|activate|deactivate)$/u;

/** A module that hands its functions to a runtime is called by it, not by other modules. */
const registration =
  /^\s*(?:export\s+default\s+)?(?:Deno\.serve|serve|(?:\w+\.)?app\.(?:http|activity|timer|entity|orchestration|storage\w*))\(/mu;
/** Functions that a framework puts behind an address of its own, and state that components look at. */
const otherKind =
  /^\s*["']use server["']|\bfrom\s*["'](?:zustand|jotai|valtio|mobx|pinia|recoil|nanostores|redux|@reduxjs\/toolkit)\b/mu;
const takesClient = /[(,]\s*\w+\s*:\s*\w*SupabaseClient\b/u;

/**
 * Whether a module of functions outside of the service files is where others come to have a job done, if it reaches anything
 * outside of itself: all that it exports is there to be called by other code.
 */
export function isFunctionService(path: string, text: string, program: TSESTree.Program, facts: ServiceFacts): boolean {
  if (
    facts.kind !== "functions" ||
    !mayBeFunctionService(path, text) ||
    registration.test(text) ||
    otherKind.test(text)
  )
    return false;
  const names = [...facts.exports, ...facts.methods].filter((name) => name !== "default");
  if (names.some((name) => frameworkName.test(name))) return false;
  return !takesRequests(program);
}

/** Not `export const limits = {`, nor a list, a text, a number. */
const mayExportFunction =
  /\bexport\s+(?:default\b|async\b|function\b|\{|=|(?:const|let|var)\s+[\w$]+(?!\s*(?::[^=\n]*)?=\s*[{["'`\d]))|\bexports\b/u;

/** Whether a module is worth the full parse: cheap, and never wrong in saying no. */
export function mayBeFunctionService(path: string, text: string): boolean {
  return /\.[cm]?[jt]s$/u.test(path) && !frameworkFile.test(path) && mayExportFunction.test(text);
}

/** Whether a module names tables or functions of a database through a client, or takes a client to do so. */
export function accessesData(text: string, uses: readonly DatabaseUse[]): boolean {
  return uses.some(({ form, kind }) => form === "call" && kind !== "schema") || takesClient.test(text);
}
