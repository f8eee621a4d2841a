import type { PGlite, Results } from "@electric-sql/pglite";

import type { PostgresRequest } from "./postgres-messages.js";

type Answer = Pick<Results<Record<string, unknown>>, "rows" | "fields">;

const nothing: Answer = { rows: [], fields: [] };

/** Has a Postgres do one thing. */
export async function askPglite(
  pglite: PGlite,
  kind: PostgresRequest["kind"],
  sql: string,
  parameters: readonly unknown[],
): Promise<Answer> {
  switch (kind) {
    case "query":
      return pglite.query<Record<string, unknown>>(sql, [...parameters]);
    case "exec":
      await pglite.exec(sql);
      return nothing;
    case "transaction":
      await pglite.transaction(async (transaction) => {
        await transaction.exec(sql);
      });
      return nothing;
    case "close":
      if (!pglite.closed) await pglite.close();
      return nothing;
  }
}
