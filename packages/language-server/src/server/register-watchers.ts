import { DidChangeWatchedFilesNotification, type Connection } from "vscode-languageserver";

const watched = [
  "**/standards.{yaml,yml}",
  "**/.continuous/snapshot.json",
  "**/eslint-suppressions.json",
  "**/eslint.config.{js,mjs,cjs,ts,mts,cts}",
  "**/.gitignore",
  "**/*.sql",
];

/** Asks the editor to watch what findings depend on. */
export async function registerWatchers(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: watched.map((globPattern) => ({ globPattern })),
  });
}
