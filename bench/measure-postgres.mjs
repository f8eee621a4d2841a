// Measures the Postgres language on real SQL:
//   npm run measure:postgres -- DIR... [--mutants N]
// For every .sql file below: is each statement that Postgres accepts accepted, and is the text at each node's range what
// Postgres means by the node? What Postgres accepts is found without our lexer: its own scanner gives the semicolons,
// its own parser is asked about each piece between two of them. Each miss is printed.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { parseStatements, toSqlFile, visitorKeys } from "@continuous/postgres";

import { checkBounds, checkRanges } from "./check-ranges.mjs";
import { createRandom, mutateSql } from "./mutate-sql.mjs";

const flag = process.argv.indexOf("--mutants");
const mutants = flag === -1 ? 0 : Number(process.argv[flag + 1]);
const directories = process.argv.slice(2, flag === -1 ? undefined : flag);
if (directories.length === 0) {
  console.error("Name directories: npm run measure:postgres -- DIR... [--mutants N]");
  process.exit(2);
}
const require = createRequire(import.meta.resolve("@continuous/postgres"));
const postgres = require("libpg-query");
await postgres.loadModule();

const parse = (text) => toSqlFile(parseStatements(text));
const tried = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const find = ["-name", "*.sql", "-type", "f", "-not", "-path", "*/node_modules/*"];
const paths = execFileSync("find", [...directories, ...find], { maxBuffer: 1e9 })
  .toString()
  .trim()
  .split("\n");
const texts = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
const total = { statements: 0, accepted: 0, problems: 0, nodes: 0, checked: 0, missed: 0, wrong: 0 };

for (const [path, text] of texts) {
  const file = parse(text);
  total.statements += file.statements.length;
  total.problems += file.problems.length;
  for (const piece of listAccepted(text)) {
    total.accepted += 1;
    if (file.statements.some(({ range }) => range[0] <= piece.start && piece.start < range[1])) continue;
    total.missed += 1;
    console.log(`${path}: not accepted: ${JSON.stringify(text.slice(piece.start, piece.start + 80))}`);
  }
  const { nodes, checked, misses } = checkRanges(file, text, parse, visitorKeys);
  total.nodes += nodes;
  total.checked += checked;
  total.wrong += misses.length;
  for (const miss of misses) {
    console.log(
      `${path}:${miss.at}: ${miss.type} in ${miss.in}: ${miss.why}: ${JSON.stringify(miss.text.slice(0, 80))}`,
    );
  }
}
console.log(`${texts.size} files, ${total.statements} statements, ${total.problems} problems`);
console.log(`${total.accepted} pieces that Postgres accepts, ${total.missed} of them not accepted`);
console.log(`${total.nodes} nodes, ${total.checked} ranges parsed again, ${total.wrong} of them wrong`);

if (mutants > 0) {
  const random = createRandom(1);
  const seeds = [...texts.values()].filter((text) => text.length < 200_000);
  let slowest = 0;
  let broken = 0;
  for (let count = 0; count < mutants; count += 1) {
    const text = mutateSql(seeds[Math.floor(random() * seeds.length)], random);
    const begin = performance.now();
    try {
      broken += checkBounds(parse(text), visitorKeys).length;
    } catch (error) {
      broken += 1;
      console.log(`crash: ${error.stack}\n${JSON.stringify(text.slice(0, 400))}`);
    }
    slowest = Math.max(slowest, performance.now() - begin);
  }
  console.log(`${mutants} mutants, ${broken} crashes or ranges out of bounds, ${Math.round(slowest)} ms the slowest`);
}

/** Pieces between two semicolons of Postgres' scanner that its parser takes; where the scanner fails, the whole text. */
function listAccepted(text) {
  const scanned = tried(() => postgres.scanSync(text));
  const bytes = Buffer.from(text);
  const toIndex = (byte) => bytes.subarray(0, byte).toString().length;
  const tokens = scanned?.tokens.filter(({ tokenName }) => !/COMMENT/u.test(tokenName)) ?? [];
  const pieces = [];
  let first;
  for (const [index, token] of tokens.entries()) {
    const isEnd = token.text === ";";
    first ??= isEnd ? undefined : token;
    const last = isEnd ? tokens[index - 1] : index === tokens.length - 1 ? token : undefined;
    if (first === undefined || last === undefined) continue;
    const piece = bytes.subarray(first.start, last.end).toString();
    const isAccepted = (tried(() => postgres.parseSync(piece))?.stmts?.length ?? 0) > 0;
    if (isAccepted) pieces.push({ start: toIndex(first.start) });
    first = undefined;
  }
  return pieces;
}
