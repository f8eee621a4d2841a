import { z } from "zod";

import type { VersionsReply } from "../load-missing-migrations.js";
import { openPostgresClient } from "./open-postgres-client.js";

const answersSchema = z.tuple([z.object({ answers: z.boolean(), is_there: z.boolean() })]);
const valueSchema = z.tuple([z.object({ value: z.unknown() })]);

/**
 * Asks a Postgres which versions of the schema it lacks.
 *
 * @throws StoreError
 */
export async function askPostgresVersions(url: string, versions: readonly string[]): Promise<VersionsReply> {
  return openPostgresClient(url, async (client) => {
    const asked = await client.query<Record<string, unknown>>(
      `select to_regprocedure('public.missing_monitoring_migrations(jsonb)') is not null as answers,
              to_regclass('public.continuous_test_runs') is not null as is_there`,
    );
    const [{ answers, is_there: isThere }] = answersSchema.parse(asked.rows);
    if (!answers) return isThere ? "old" : "empty";
    const { rows } = await client.query<Record<string, unknown>>(
      "select public.missing_monitoring_migrations($1::text::jsonb) as value",
      [JSON.stringify({ versions })],
    );
    return { missing: valueSchema.parse(rows)[0].value };
  });
}
