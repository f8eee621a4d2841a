import type { ServicePackage } from "@continuous/source";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import picomatch from "picomatch";

import { findPackage } from "../../find-package.js";

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

/** A desktop app's side of the wire that has a machine below it; Maven lays web apps out below `src/main` too. */
const desktopPath = /(?:^|\/)(?:(?:[\w.-]+-)?electron|src\/main)\/(?!(?:.*\/)?(?:renderer|webapp|frontend|webview)\/)/;

/** Frameworks leave a `.client` module out of what they run on the server. `"use client"` does not say that. */
const browserPath = /\.(?:client|browser)\.[cm]?[jt]sx?$/;

/** Packages that do nothing outside a server, a desktop app or an editor, and runtimes' own modules. */
const serverModule = new RegExp(
  "^(?:server-only|next/(?:headers|server|cache)|express|fastify|koa|@koa/.+|@hapi/.+|@nestjs/.+|@medusajs/.+|@adonisjs/.+|@feathersjs/.+|@mikro-orm/.+|typeorm|sequelize|knex|mongoose|mongodb|pg|postgres|mysql2?(?:/promise)?|better-sqlite3|ioredis|redis|bullmq|amqplib|kafkajs|nodemailer|fs-extra|dotenv(?:/config)?|firebase-admin(?:/.+)?|@google-cloud/.+|@prisma/client|bcrypt|sharp|puppeteer|node-cron|jsonwebtoken|bun(?::.+)?|cloudflare:.+|(?:npm|jsr):.+|https://(?:deno\\.land|esm\\.sh|jsr\\.io)/.+)$",
);

/** A module that imports these is loaded where Node is: nothing else has them. */
const hostModule =
  /^(?:electron(?:-(?:log|store|updater)(?:\/.+)?)?|electron\/.+|@electron\/.+|vscode|@oclif\/.+|@kubernetes\/client-node|prom-client|chokidar|execa|node-pty|simple-git|dockerode|extract-zip|winston)$/;

const matcherOf = new WeakMap<RuntimeOfFiles, (path: string) => boolean>();

/**
 * The runtime a file is for: what standards.yaml says, else what the file itself gives away, else its package, else
 * `universal`.
 *
 * @param packages - The packages that are known, in any order.
 */
export function findRuntime(
  path: string,
  sourceCode: Pick<TSESLint.SourceCode, "ast" | "text">,
  runtimes: readonly RuntimeOfFiles[],
  packages: readonly ServicePackage[] = [],
): Runtime {
  const said = runtimes.findLast((each) => matches(each, path))?.runtime ?? "universal";
  if (said !== "universal") return said;
  if (
    serverPath.test(path) ||
    desktopPath.test(path) ||
    sourceCode.text.startsWith("#!") ||
    sourceCode.ast.body.some(isServerStatement)
  )
    return "node";
  if (browserPath.test(path)) return "browser";
  return findPackage(path, packages)?.runtime ?? "universal";
}

function isServerStatement(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case "ExpressionStatement":
      return statement.directive === "use server" || isServerRequire(statement.expression);
    case "ImportDeclaration":
      return statement.importKind !== "type" && hasValue(statement) && isServerModule(statement.source.value);
    case "VariableDeclaration":
      return statement.declarations.some(({ init }) => init !== null && isServerRequire(init));
    default:
      return false;
  }
}

/** `import { type Uri } from "vscode"` imports nothing that stays; `import "server-only"` does. */
function hasValue({ specifiers }: TSESTree.ImportDeclaration): boolean {
  return (
    specifiers.length === 0 ||
    specifiers.some((specifier) => specifier.type !== "ImportSpecifier" || specifier.importKind !== "type")
  );
}

/** `require("express")`, and what is taken of it or made with it at once. */
function isServerRequire(node: TSESTree.Expression): boolean {
  if (node.type === "MemberExpression") return isServerRequire(node.object);
  if (node.type !== "CallExpression") return false;
  const [source] = node.arguments;
  if (node.callee.type !== "Identifier" || node.callee.name !== "require")
    return node.callee.type !== "Super" && isServerRequire(node.callee);
  return source?.type === "Literal" && typeof source.value === "string" && isServerModule(source.value);
}

function isServerModule(source: string): boolean {
  return serverModule.test(source) || hostModule.test(source);
}

function matches(entry: RuntimeOfFiles, path: string): boolean {
  let matcher = matcherOf.get(entry);
  if (matcher === undefined) {
    matcher = picomatch(entry.files, { dot: true });
    matcherOf.set(entry, matcher);
  }
  return matcher(path);
}
