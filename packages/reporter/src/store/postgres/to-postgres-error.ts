import { StoreError, type StoreErrorCode } from "../store-error.js";

type Explained = readonly [code: StoreErrorCode, hint: string];

const later = "Run the command again later; a run that arrived is not recorded twice.";
const unmigrated =
  "The tables of continuous are missing or older than this version: apply its migrations with `continuous store migrate`, as the owner of the database.";
const full = "The database takes nothing more; free space in it or enlarge its disk.";

/** By the code of Postgres, or the first letters of it; the longest that fits counts. */
const explained: Readonly<Record<string, Explained>> = {
  "08": ["store-unreachable", later],
  "08P01": [
    "store-unreachable",
    "Check the address and its sslmode: what answers there wants another kind of connection.",
  ],
  "25006": ["store-full", "The database may only be read: it is a standby, or was set so when its disk was full."],
  "28": ["store-refused", "Check the user and the password; in the password, @ is written %40 and / is %2F."],
  "3D000": ["store-misconfigured", "Make that database, or name another one."],
  "3F000": ["store-misconfigured", unmigrated],
  "40": ["store-unreachable", later],
  "42501": [
    "store-refused",
    "To record, the user must be a member of monitor_writer; to read, of monitor_reader. `issues mark` and `store migrate` need the owner of the database, and the latter the right to make roles.",
  ],
  "42703": ["store-misconfigured", unmigrated],
  "42883": ["store-misconfigured", unmigrated],
  "42P01": ["store-misconfigured", unmigrated],
  "53": ["store-full", full],
  "53300": ["store-unreachable", later],
  "55P03": ["store-unreachable", later],
  "57": ["store-unreachable", later],
  // A server in trouble with itself, and poolers that know neither user nor database.
  XX: ["store-unreachable", "Check the address; if it is right, see the server's log."],
};

const certificate =
  "Its certificate cannot be checked: name its authority's file with sslrootcert=FILE at the end of the address, or see sslmode in docs/store.md.";

/** What a Postgres said, for a person. Neither the message nor the hint ever holds the address or its password. */
export function toPostgresError(
  error: unknown,
  { where, secrets }: { readonly where: string; readonly secrets: readonly string[] },
): StoreError {
  if (error instanceof StoreError) return error;
  const said = clean(toText(error), secrets).replace(/\.$/u, "");
  const code = readText(error, "code");
  // Codes of Postgres have five places; those of the system have names.
  if (code !== undefined && /^[0-9A-Z]{5}$/u.test(code) && readText(error, "severity") !== undefined) {
    const [kind, hint] = explained[code] ??
      explained[code.slice(0, 2)] ?? [
        "store-rejected",
        clean(readText(error, "hint") ?? "This should not happen; please report it with the message above.", secrets),
      ];
    return new StoreError(kind, `Postgres at ${where} refused: ${said} (${code}).`, hint);
  }
  const hint =
    code !== undefined && /CERT|SIGNATURE/u.test(code) ? certificate : "Check the address, the network and sslmode.";
  return new StoreError("store-unreachable", `Postgres at ${where} does not answer: ${said}.`, hint);
}

function readText(error: unknown, key: "code" | "hint" | "severity"): string | undefined {
  const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** A name may stand for several addresses; then each says why. */
function toText(error: unknown): string {
  const causes: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).join("; ");
}

function clean(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, "[password]"), text);
  const line = hidden.replaceAll(/\s+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
