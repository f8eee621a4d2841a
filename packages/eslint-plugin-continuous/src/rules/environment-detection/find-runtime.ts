import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import picomatch from "picomatch";

/** Where a service is meant to run. */
export type Runtime = "universal" | "node" | "browser";

/** What standards.yaml says of some files. */
export interface RuntimeOfFiles {
  readonly files: string;
  readonly runtime: Runtime;
}

/** Folders whose code is never sent to a browser. */
const serverPath =
  /(?:^|\/)(?:(?:[\w.-]+-)?(?:server|backend)|scripts|bin|cli|supabase\/functions|netlify\/functions|functions\/src|pages\/api)\/|(?:^|\/)app\/.*\/route\.[jt]sx?$|(?:^|\/)apps\/(?:api|worker)s?\/|\.server\.[cm]?[jt]sx?$/;

/** Frameworks leave a `.client` module out of what they run on the server. `"use client"` does not say that. */
const browserPath = /\.(?:client|browser)\.[cm]?[jt]sx?$/;

/** Packages that do nothing outside a server, and runtimes' own modules. */
const serverModule = new RegExp(
  "^(?:server-only|next/(?:headers|server|cache)|express|fastify|koa|@koa/.+|@hapi/.+|@nestjs/.+|@medusajs/.+|@adonisjs/.+|@feathersjs/.+|@mikro-orm/.+|typeorm|sequelize|knex|mongoose|mongodb|pg|postgres|mysql2?(?:/promise)?|better-sqlite3|ioredis|redis|bullmq|amqplib|kafkajs|nodemailer|fs-extra|dotenv(?:/config)?|firebase-admin(?:/.+)?|@google-cloud/.+|@prisma/client|bcrypt|sharp|puppeteer|node-cron|jsonwebtoken|bun(?::.+)?|cloudflare:.+|(?:npm|jsr):.+|https://(?:deno\\.land|esm\\.sh|jsr\\.io)/.+)$",
);

const matcherOf = new WeakMap<RuntimeOfFiles, (path: string) => boolean>();

/** The runtime a file is for: what standards.yaml says, else what the file itself gives away, else `universal`. */
export function findRuntime(
  path: string,
  sourceCode: Pick<TSESLint.SourceCode, "ast" | "text">,
  runtimes: readonly RuntimeOfFiles[],
): Runtime {
  const said = runtimes.findLast((each) => matches(each, path))?.runtime ?? "universal";
  if (said !== "universal") return said;
  if (serverPath.test(path) || sourceCode.text.startsWith("#!") || sourceCode.ast.body.some(isServerStatement))
    return "node";
  return browserPath.test(path) ? "browser" : "universal";
}

function isServerStatement(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type === "ExpressionStatement") return statement.directive === "use server";
  return (
    statement.type === "ImportDeclaration" &&
    statement.importKind !== "type" &&
    serverModule.test(statement.source.value)
  );
}

function matches(entry: RuntimeOfFiles, path: string): boolean {
  let matcher = matcherOf.get(entry);
  if (matcher === undefined) {
    matcher = picomatch(entry.files, { dot: true });
    matcherOf.set(entry, matcher);
  }
  return matcher(path);
}
