const mention =
  /\.\s*(?:from|rpc|schema)\s*(?:<[^()]*>)?\(|functions\s*[!?)]*\s*\.\s*invoke\b|postgres_changes|\/(?:rest|functions)\/v1\/|\bdb\s*:\s*\{\s*schema\b/u;
const notTables = /\b(?:Array|Buffer|Object|(?:Uint|Int|Float|BigInt|BigUint)\d+(?:Clamped)?Array)\s*\.\s*from\b/gu;

/** Builders of SQL select first and say from where afterwards; PostgREST's clients do it the other way round. */
const builderFrom = /\.select(?:Distinct\w*)?\((?:[^()]|\((?:[^()]|\([^()]*\))*\)){0,4000}\)\s*\.from\b/gu;

/** Whether a module's text may name something of the database, told without parsing: wrong in one direction only. */
export function mayUseDatabase(text: string): boolean {
  if (!mention.test(text)) return false;
  if (!text.includes("from(") && !text.includes("from<")) return true;
  return mention.test(text.replaceAll(notTables, "").replaceAll(builderFrom, ""));
}
