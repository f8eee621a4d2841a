/** Node's own modules that reach the disk, the network and other processes. */
const outsideBuiltin =
  /^(?:node:)?(?:fs|fs\/promises|child_process|net|http|https|http2|dgram|dns|dns\/promises|tls|worker_threads|cluster|async_hooks)$/u;

/** Packages that are clients of something: whoever calls them does a job with it. */
const client =
  /^(?:fs-extra|graceful-fs|execa|zx|cross-spawn|simple-git|axios|got|ky|undici|node-fetch|cross-fetch|isomorphic-fetch|superagent|ofetch|ws|socket\.io(?:-client)?|redis|ioredis|redlock|memcached|pg|pg-promise|postgres|mysql2?|better-sqlite3|sqlite3?|mongodb|mongoose|knex|kysely|idb|idb-keyval|dexie|localforage|bull|bullmq|bee-queue|amqplib|kafkajs|nats|mqtt|stripe|openai|resend|nodemailer|postmark|twilio|posthog-node|posthog-js|octokit|firebase|firebase-admin|ethers|viem|web3|puppeteer|playwright|keytar|@anthropic-ai\/sdk|@prisma\/client|@supabase\/\w[\w-]*|@upstash\/[\w-]+|@aws-sdk\/client-[\w-]+|@google-cloud\/[\w-]+|@azure\/[\w-]+|@octokit\/[\w-]+|@sendgrid\/[\w-]+|@slack\/web-api|@elastic\/elasticsearch|@gitbeaker\/[\w-]+|@modelcontextprotocol\/sdk)(?:\/.*)?$/u;

/** Whether a module is a way out of the program: the disk, the network, a process, a store. */
export function isOutsideSource(specifier: string): boolean {
  return outsideBuiltin.test(specifier) || client.test(specifier);
}

/** Modules that reckon, check, convert or draw, at times with a promise, and reach nothing. */
const pure =
  /^(?:(?:node:)?(?:crypto|util|timers(?:\/promises)?|path|url|buffer|zlib|events|stream(?:\/promises)?|assert|perf_hooks)|zod|yup|joi|ajv|valibot|superstruct|class-validator|class-transformer|lodash(?:[-/].*)?|date-fns|dayjs|luxon|uuid|nanoid|bcrypt|bcryptjs|argon2|jose|jsonwebtoken|p-[\w-]+|async-mutex|next-intl|i18next|react-i18next|sharp|marked|remark|rehype|unified|prettier|typescript|esbuild|jszip|mammoth|docx|pdf-lib|exceljs|xlsx|shiki|react|react-dom|vue|svelte|next\/(?:headers|navigation|cache|dynamic|server)|vitest|jest|@testing-library|@apidevtools\/json-schema-ref-parser|neverthrow)(?:\/.*)?$/u;

/** Packages of those kinds, by their names. */
const pureName =
  /pars(?:e|er|ing)|convert|compress|tokeni[sz]|markdown|sanitiz|valid|format|highlight|readab|encod|schema/iu;

/** Whether a module reaches nothing, though it may be waited for. */
export function isPureSource(specifier: string): boolean {
  return pure.test(specifier) || (!/^[.~#]|^@\//u.test(specifier) && pureName.test(specifier));
}
