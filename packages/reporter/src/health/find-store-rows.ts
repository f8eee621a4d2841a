import { countOf } from "@continuous/source";

import type { HealthRow } from "../documents/health-document.js";
import type { StoreError } from "../store/store-error.js";
import type { StoreChoice } from "../store/to-store-choice.js";

/** What is known of the store that runs go to. */
export interface StoreFacts {
  readonly kind: StoreChoice["kind"];
  /** What it is called, or why it cannot be asked. */
  readonly state: string | StoreError;
  /** Names of migrations that it lacks; `null`: nobody can say. */
  readonly missing: readonly string[] | null;
}

const remedies: Readonly<Record<StoreChoice["kind"], string>> = {
  none: "",
  embedded: "",
  postgres: "Run `continuous store migrate`, as the owner of the database.",
  supabase: "Run `npx supabase db push --remote`.",
};

/** Whether the store answers, and has the schema that this version writes. */
export function findStoreRows({ kind, state, missing }: StoreFacts): readonly HealthRow[] {
  const base = { area: "store", path: null, line: 1 } as const;
  if (kind === "none") {
    const next = "Leave --store none away, and what is found is kept.";
    return [{ ...base, name: "store", status: "skipped", why: "none is named", next }];
  }
  const isAnswering = typeof state === "string";
  const answer: HealthRow = isAnswering
    ? { ...base, name: "store", status: "pass", why: `${state} answers`, next: null }
    : { ...base, name: "store", status: "fail", why: state.message, next: state.hint };
  const schema = { ...base, name: "schema" };
  if (missing === null) {
    const why = "its books do not name our migrations: nobody can say which are there";
    return isAnswering ? [answer, { ...schema, status: "skipped", why, next: remedies[kind] }] : [answer];
  }
  if (missing.length === 0) {
    return isAnswering ? [answer, { ...schema, status: "pass", why: "has every migration", next: null }] : [answer];
  }
  const why = `lacks ${countOf(missing.length, "migration")}: ${missing.join(", ")}`;
  return [answer, { ...schema, status: "fail", why, next: remedies[kind] }];
}
