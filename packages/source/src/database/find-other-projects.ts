import type { UseDraft } from "./use-draft.js";

/** What the address of the repository's own project is called. */
const ownName = /^(?:supabase_?)?(?:project_?)?(?:api_?)?url$/iu;

/**
 * Of clients that one file makes for several projects, those whose project is not the repository's own by its name: what exists
 * there is not known here.
 */
export function findOtherProjects(drafts: readonly UseDraft[]): ReadonlySet<UseDraft> {
  const projects = new Set(drafts.flatMap(({ addresses = [] }) => (addresses.length === 0 ? [] : [toKey(addresses)])));
  if (projects.size < 2) return new Set();
  return new Set(
    drafts.filter(({ addresses = [] }) => addresses.length > 0 && !addresses.some((name) => ownName.test(name))),
  );
}

/** The same names, however they are spelt: `supabaseUrl` holds `SUPABASE_URL`. */
function toKey(addresses: readonly string[]): string {
  return addresses.some((name) => ownName.test(name)) ? "own" : [...addresses].sort().join(" ");
}
