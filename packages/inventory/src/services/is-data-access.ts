import type { DatabaseUse, ServiceFacts } from "@continuous/source";

/** Files that a framework calls by their names: what they export is theirs to call. */
const frameworkFile =
  /(?:^|\/)(?:page|layout|route|template|default|loading|error|not-found|middleware|proxy|instrumentation|entry[-.]\w+|root|sitemap|robots|actions?|\+[\w.]+)\.[cm]?[jt]sx?$|(?:^|\/)(?:pages|routes|scripts?|seeds?|hooks|components?|migrations)\/|[-.](?:actions?|routes?|hooks?|loader|action|config|seed|script|store|slice)\.[cm]?[jt]s$/iu;
/** Names that frameworks call, and React's hooks. */
const frameworkName =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|loader|action|handler|middleware|getServerSideProps|getStaticProps|main|default)$|^use[A-Z]/u;

/** A module that hands its functions to a runtime is called by it, not by other modules. */
const registration =
  /^\s*(?:export\s+default\s+)?(?:Deno\.serve|serve|(?:\w+\.)?app\.(?:http|activity|timer|entity|orchestration|storage\w*))\(/mu;
const takesClient = /[(,]\s*\w+\s*:\s*\w*SupabaseClient\b/u;

/**
 * Whether a module of functions outside of the service files is where others come to reach the database: it names tables or
 * functions through a client, or takes a client to do so, and all that it exports is there to be called by other code.
 */
export function isDataAccess(path: string, text: string, facts: ServiceFacts, uses: readonly DatabaseUse[]): boolean {
  return (
    facts.kind === "functions" &&
    /\.[cm]?[jt]s$/u.test(path) &&
    !frameworkFile.test(path) &&
    !facts.exports.some((name) => frameworkName.test(name)) &&
    mayAccessData(text, uses) &&
    !registration.test(text)
  );
}

/** Whether a text is worth the full parse: cheap, and never wrong in saying no. */
export function mayAccessData(text: string, uses: readonly DatabaseUse[]): boolean {
  return uses.some(({ form, kind }) => form === "call" && kind !== "schema") || takesClient.test(text);
}
