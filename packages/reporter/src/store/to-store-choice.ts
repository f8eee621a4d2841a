import { StoreError } from "./store-error.js";

/** Which store is meant, with all it takes to open it. */
export type StoreChoice =
  | { readonly kind: "embedded" }
  | { readonly kind: "none" }
  /** `url` may hold a password. */
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "supabase"; readonly url: string; readonly key: string; readonly accessToken: string | null };

type Environment = Readonly<Record<string, string | undefined>>;

const kinds = "Stores are: embedded (in .continuous/), supabase, postgres://… and none.";

/**
 * The store that `--store` names, be it by the address of a Postgres, else `CONTINUOUS_STORE`, else Supabase where
 * `CONTINUOUS_SUPABASE_URL` and `CONTINUOUS_SUPABASE_KEY` are set, else the embedded one. A project's own `SUPABASE_URL`
 * counts only where Supabase is asked for by name: nobody's production database shall be written to by surprise.
 *
 * @throws StoreError `store-misconfigured`
 */
export function toStoreChoice(given: string | undefined, env: Environment): StoreChoice {
  const name = given ?? read(env, "CONTINUOUS_STORE");
  if (name === "embedded" || name === "none") return { kind: name };
  if (name === "supabase") return toSupabase(env, true);
  if (name === undefined) {
    const wanted =
      read(env, "CONTINUOUS_SUPABASE_URL") !== undefined || read(env, "CONTINUOUS_SUPABASE_KEY") !== undefined;
    return wanted ? toSupabase(env, false) : { kind: "embedded" };
  }
  if (/^postgres(?:ql)?:/iu.test(name)) return toPostgres(name);
  // Any other address may hold a password, and is not repeated.
  const shown = /^[\w-]{1,20}$/u.test(name) ? `There is no store named "${name}".` : "There is no such store.";
  throw new StoreError("store-misconfigured", shown, kinds);
}

function toPostgres(given: string): StoreChoice {
  // `user:password@/database` is an address to psql and to the driver, but to nobody else.
  const url = given.replace(/^(postgres(?:ql)?:\/\/[^/]*@)\//iu, "$1localhost/");
  if (/^postgres(?:ql)?:\/\//iu.test(url) && URL.canParse(url)) return { kind: "postgres", url };
  // What was given may hold a password, so it is not repeated.
  throw new StoreError(
    "store-misconfigured",
    "The address of the Postgres store is none.",
    "It looks like postgres://user:password@host:5432/database; in the password, @ is written %40, / is %2F, # is %23 and ? is %3F.",
  );
}

function toSupabase(env: Environment, byName: boolean): StoreChoice {
  const own = { url: read(env, "CONTINUOUS_SUPABASE_URL"), key: read(env, "CONTINUOUS_SUPABASE_KEY") };
  const project = {
    url: read(env, "SUPABASE_URL"),
    key: read(env, "SUPABASE_SECRET_KEY") ?? read(env, "SUPABASE_SERVICE_ROLE_KEY"),
  };
  // Never one half of each: a key must not be sent to another project's address.
  const { url, key } = byName && own.url === undefined && own.key === undefined ? project : own;
  if (url === undefined || key === undefined) {
    const missing = [url === undefined ? "address" : null, key === undefined ? "key" : null].filter(
      (word) => word !== null,
    );
    throw new StoreError(
      "store-misconfigured",
      `Supabase is to be the store, but its ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set.`,
      "Set CONTINUOUS_SUPABASE_URL and CONTINUOUS_SUPABASE_KEY, or choose another store with --store.",
    );
  }
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "")) {
    throw new StoreError(
      "store-misconfigured",
      "The address of Supabase is not a web address.",
      "It looks like https://<project>.supabase.co and stands in the project's settings, under API.",
    );
  }
  return { kind: "supabase", url, key, accessToken: read(env, "CONTINUOUS_SUPABASE_ACCESS_TOKEN") ?? null };
}

/** An empty variable is one that CI could not fill, as for a pull request from a fork: the same as none. */
function read(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}
