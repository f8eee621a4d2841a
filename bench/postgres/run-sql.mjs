import { parseStatements } from "@continuous/postgres";

/** Makes a started Postgres' database `postgres` what a Supabase project has before its first migration. */
export async function runStubs(postgres, stubs, extensions) {
  const client = await postgres.connect("postgres");
  await client.query(`alter database postgres set extension_control_path = '${extensions}:$system'`);
  await client.query(`set extension_control_path = '${extensions}:$system'`);
  const failures = await runStatements(client, stubs);
  await client.end();
  if (failures.length > 0) throw new Error(`The stubs do not run: ${JSON.stringify(failures[0])}`);
}

/** Runs files as psql does, a connection each: what fails is noted, and the next statement runs. */
export async function runFiles(postgres, files) {
  const failures = [];
  for (const { path, text } of files) {
    const client = await postgres.connect("postgres");
    for (const failure of await runStatements(client, text)) failures.push({ path, ...failure });
    await client.end();
  }
  return failures;
}

async function runStatements(client, text) {
  const { statements, problems, toPosition } = parseStatements(text);
  const failures = problems.map(({ message, line }) => ({ line, kind: "syntax", message }));
  for (const { kind, range } of statements) {
    // psql sends rows of its own after this one, which are none of the schema's business.
    if (kind === "CopyStmt") continue;
    try {
      await client.query(text.slice(...range));
    } catch (error) {
      failures.push({ line: toPosition(range[0]).line, kind, message: error.message });
    }
  }
  return failures;
}
