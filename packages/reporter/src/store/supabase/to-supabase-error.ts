import { StoreError } from "../store-error.js";
import type { Reply } from "./reply.js";

/** Codes of PostgREST and Postgres for a function, table or column that is not there. */
const missing = new Set(["PGRST202", "PGRST204", "PGRST205", "42883", "42P01", "42703"]);

/** What Supabase answered, for a person. Neither the message nor its cause ever holds a key. */
export function toSupabaseError(
  failure: Error | Reply,
  { where, secrets }: { readonly where: string; readonly secrets: readonly string[] },
): StoreError {
  const status = failure instanceof Error ? 0 : failure.status;
  const error = failure instanceof Error ? failure : failure.error;
  const code = error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
  const said = clean(error?.message ?? "", secrets).replace(/\.$/, "");
  const answered = `Supabase at ${where} answered ${String(status)}${code === "" ? "" : ` (${code})`}${said === "" ? "" : `: ${said}`}`;

  if (status === 0) {
    return new StoreError(
      "store-unreachable",
      `Supabase at ${where} does not answer: ${said}`,
      "Check the address and the network.",
    );
  }
  // It could not be read: half of an answer, or somebody else's page.
  if (status >= 200 && status < 400) {
    return new StoreError(
      "store-unreachable",
      `Supabase at ${where} gives an answer that is none: ${said}.`,
      "Check the address and the network: a proxy or a log-in page may stand between.",
    );
  }
  if (missing.has(code)) {
    return new StoreError(
      "store-misconfigured",
      `${answered}.`,
      "The tables of continuous are missing or older than this version: apply its migrations with `supabase db push`.",
    );
  }
  if (status === 401 || status === 403) {
    return new StoreError(
      "store-refused",
      `${answered}.`,
      "CONTINUOUS_SUPABASE_KEY must be a secret key (sb_secret_…) or service_role; a token in CONTINUOUS_SUPABASE_ACCESS_TOKEN must name monitor_writer to record, monitor_reader to read.",
    );
  }
  if (status === 402)
    return new StoreError("store-refused", `${answered}.`, "The project is over its quota; see its usage page.");
  if (status === 540)
    return new StoreError("store-unreachable", `${answered}.`, "The project is paused; restore it in the dashboard.");
  if (code === "25006" || code.startsWith("53")) {
    return new StoreError(
      "store-full",
      `${answered}.`,
      "The database takes nothing more; free space in it or enlarge its disk.",
    );
  }
  if (status === 413 || code.startsWith("54")) {
    return new StoreError(
      "store-rejected",
      `${answered}.`,
      "This is more at once than the project takes: check a part of the repository at a time.",
    );
  }
  if (status === 404) {
    return new StoreError(
      "store-misconfigured",
      `${answered}.`,
      "Is this the address of a Supabase project? It looks like https://<project>.supabase.co.",
    );
  }
  if (status >= 500 || status === 408 || status === 429) {
    return new StoreError(
      "store-unreachable",
      `${answered}.`,
      "Run the command again later; a run that arrived is not recorded twice.",
    );
  }
  return new StoreError("store-rejected", `${answered}.`, hintOf(error, secrets));
}

function hintOf(error: Error | Reply["error"], secrets: readonly string[]): string {
  const hint = error !== null && "hint" in error && typeof error.hint === "string" ? error.hint : "";
  return hint === "" ? "This should not happen; please report it with the message above." : clean(hint, secrets);
}

/** One line, not a whole error page, and without secrets: some proxies repeat the request's headers. */
function clean(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, "[key]"), text);
  const line = hidden
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
