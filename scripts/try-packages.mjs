// Installs the packed packages as strangers would, and lints with them: each package manager beside ESLint 9 and 10, and in each
// of these projects configs as ESM and as CommonJS under each line of Node. Then README's quick start, word by word.
//   npm run try:packages                       everything; asks the npm registry for package managers, Nodes and dependencies
//   npm run try:packages -- npm 10 22          as much of it as is named: managers, majors of ESLint, majors of Node
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
const pick = (all) => {
  const named = all.filter((one) => given.includes(one));
  return named.length === 0 ? all : named;
};
const managers = pick(["npm", "pnpm", "yarn"]);
const eslints = pick(["9", "10"]);
const nodes = pick(["20", "22", "24"]);
const configs = ["eslint.config.mjs", "eslint.config.cjs"];

const work = mkdtempSync(join(tmpdir(), "continuous-try-"));
const failures = [];
const rows = [];

/** A line of the table; what failed is printed whole. */
function report(what, result, isRight) {
  rows.push([what, isRight ? "ok" : "FAIL"]);
  console.log(`${isRight ? "ok  " : "FAIL"} ${what}`);
  if (isRight) return;
  failures.push(what);
  console.log(`exit code ${String(result.status)}\n${result.stdout ?? ""}\n${result.stderr ?? result.error ?? ""}`);
}

function run(command, args, options) {
  return spawnSync(command, args, { encoding: "utf8", timeout: 900_000, ...options });
}

/** A Node of this major, from npm; its folder. The one that runs this is taken where it fits. */
function fetchNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return dirname(process.execPath);
  const folder = join(work, `node-${major}`);
  mkdirSync(folder);
  const name = `node-${process.platform}-${process.arch}@${major}`;
  execFileSync("npm", ["pack", name, "--silent", "--pack-destination", folder], { stdio: "ignore" });
  const [tarball] = readdirSync(folder);
  execFileSync("tar", ["-xzf", tarball], { cwd: folder });
  return join(folder, "package/bin");
}

/** Package managers are packages, too. */
function fetchManager(manager) {
  if (manager === "npm") return ["npm"];
  const folder = join(work, manager);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  const name = manager === "yarn" ? "@yarnpkg/cli-dist@4" : "pnpm@10";
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", name], { cwd: folder, stdio: "ignore" });
  return [
    process.execPath,
    join(folder, "node_modules", manager === "yarn" ? "@yarnpkg/cli-dist/bin/yarn.js" : "pnpm/bin/pnpm.cjs"),
  ];
}

function pack() {
  const folder = join(work, "tarballs");
  mkdirSync(folder);
  const packages = readdirSync(join(root, "packages")).filter((name) => {
    const manifest = join(root, "packages", name, "package.json");
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).private !== true;
  });
  const args = packages.flatMap((name) => ["--workspace", `packages/${name}`]);
  const printed = execFileSync("npm", ["pack", "--json", ...args, "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // What a prepack script prints stands before it.
  const packed = Object.values(JSON.parse(printed.slice(printed.search(/^[[{]/mu))));
  return Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${join(folder, filename)}`]));
}

/** What the project asks for stands in its manifest; what that needs in turn comes from the tarballs, too. */
function writeProject(folder, tarballs, devDependencies) {
  mkdirSync(join(folder, "services"), { recursive: true });
  mkdirSync(join(folder, "supabase/migrations"), { recursive: true });
  const own = Object.keys(devDependencies);
  const inside = Object.fromEntries(Object.entries(tarballs).filter(([name]) => !own.includes(name)));
  const manifest = { name: "stranger", private: true, devDependencies, overrides: inside, resolutions: tarballs };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, pnpm: { overrides: tarballs } }, null, 2));
  writeFileSync(join(folder, ".yarnrc.yml"), "nodeLinker: node-modules\nenableTelemetry: false\n");
  writeFileSync(join(folder, "services/mail-service.ts"), "export class MailService {\n  send(): void {}\n}\n");
  writeFileSync(join(folder, "supabase/migrations/1_orders.sql"), "create table orders (id uuid primary key);\n");
}

const configTexts = {
  "eslint.config.mjs":
    'import continuous from "eslint-plugin-continuous";\nexport default [...continuous.configs.standards];\n',
  // The parser of Postgres is awaited, so CommonJS imports the plugin; its rules alone can be required.
  "eslint.config.cjs": `const { rules } = require("eslint-plugin-continuous/rules");
if (rules["singleton-pattern"] === undefined) throw new Error("The rules are missing.");
module.exports = import("eslint-plugin-continuous").then(({ default: continuous }) => [...continuous.configs.standards]);
`,
};

const install = {
  npm: ["install", "--no-audit", "--no-fund", "--prefer-offline"],
  pnpm: ["install", "--prefer-offline", "--no-frozen-lockfile", "--ignore-scripts"],
  yarn: ["install", "--no-immutable", "--mode=skip-build"],
};

function tryProject(manager, command, eslint, tarballs, binaries) {
  const folder = join(work, `${manager}-${eslint}`);
  const { "@continuous/reporter": reporter, "eslint-plugin-continuous": plugin } = tarballs;
  writeProject(folder, tarballs, {
    eslint: `^${eslint}`,
    typescript: "~6.0.3",
    "@continuous/reporter": reporter,
    "eslint-plugin-continuous": plugin,
    "eslint-formatter-continuous": tarballs["eslint-formatter-continuous"],
  });
  const [program, ...args] = [...command, ...install[manager]];
  const env = { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: "false", YARN_ENABLE_GLOBAL_CACHE: "true" };
  const installed = run(program, args, { cwd: folder, env });
  const title = `${manager}, ESLint ${eslint}`;
  report(`${title}: install`, installed, installed.status === 0);
  if (installed.status !== 0) return;
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules/eslint/package.json"), "utf8"));
  for (const [major, bin] of Object.entries(binaries)) {
    const path = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CONTINUOUS_STORE: "none" };
    for (const config of configs) {
      for (const other of configs) rmSync(join(folder, other), { force: true });
      writeFileSync(join(folder, config), configTexts[config]);
      const linted = run(join(folder, "node_modules/.bin/eslint"), [".", "-f", "continuous"], {
        cwd: folder,
        env: path,
      });
      const isRight =
        linted.status === 1 &&
        linted.stdout.includes("continuous/singleton-pattern") &&
        linted.stdout.includes("continuous/sql-row-level-security");
      report(`${title} (${version}), Node ${major}, ${config}: eslint . -f continuous`, linted, isRight);
    }
    const checked = run(join(folder, "node_modules/.bin/continuous"), ["check", "standards"], {
      cwd: folder,
      env: path,
    });
    const isRight = checked.status === 1 && checked.stdout.includes("continuous/singleton-pattern");
    report(`${title}, Node ${major}: continuous check standards`, checked, isRight);
  }
}

/** The commands of README's "Use it" as they stand there, and the config beside them. Only whence packages come is other. */
function tryQuickStart(tarballs) {
  const [, section = ""] = /^## Use it\n([\s\S]*?)^## /mu.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  const [, commands = ""] = /```sh\n([\s\S]*?)```/u.exec(section) ?? [];
  const [, config = ""] = /```js\n([\s\S]*?)```/u.exec(section) ?? [];
  const folder = join(work, "quick-start");
  writeProject(folder, tarballs, {});
  const manifest = { name: "stranger", private: true, type: "module", overrides: {} };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const env = { ...process.env, npm_config_audit: "false", npm_config_fund: "false" };
  let steps = 0;
  for (const line of commands.split("\n").map((text) => text.replace(/\s+#.*$/u, ""))) {
    if (line === "") continue;
    steps += 1;
    const words = line.split(" ");
    const isInstall = words[1] === "install";
    // The tarballs take the place of the registry, and bring each other along.
    const local = isInstall
      ? [...words.map((word) => tarballs[word] ?? word), ...Object.values(tarballs), "typescript@~6.0.3"].join(" ")
      : line;
    const step = run("sh", ["-c", local], { cwd: folder, env });
    const wanted = line.includes("check standards") ? 1 : 0;
    report(`README: ${line}`, step, step.status === wanted);
  }
  writeFileSync(join(folder, "eslint.config.js"), config);
  for (const args of [["."], [".", "-f", "continuous"]]) {
    const linted = run("npx", ["eslint", ...args], { cwd: folder, env });
    const isRight = linted.status === 1 && linted.stdout.includes("continuous/singleton-pattern");
    report(`README: eslint ${args.join(" ")}`, linted, isRight);
  }
  report("README's quick start has commands and a config", {}, steps >= 3 && config !== "");
  tryShippedFiles(folder, env);
}

/** What a command finds beside its code in the package: the example, the page, the schema, the thread of the embedded Postgres. */
function tryShippedFiles(folder, env) {
  const expected = [
    [["demo"], 0, "Is it getting better?"],
    [["check", "standards", "services", "--store", "embedded"], 1, "continuous/singleton-pattern"],
    [["report", "dashboard", "--format", "json"], 0, "services/mail-service.ts"],
    [["report", "dashboard", "--output", "dashboard.html"], 0, ""],
    [["report", "trends", "--format", "markdown"], 0, "| "],
    [["inventory", "find", "mail"], 0, "MailService"],
  ];
  for (const [args, status, text] of expected) {
    const ran = run("npx", ["continuous", ...args], { cwd: folder, env });
    report(`continuous ${args.join(" ")}`, ran, ran.status === status && ran.stdout.includes(text));
  }
  const page = readFileSync(join(folder, "dashboard.html"), "utf8");
  report("the dashboard is a whole page", {}, /^<!doctype html>[\s\S]*<\/html>\s*$/iu.test(page));
}

try {
  const tarballs = pack();
  const binaries = Object.fromEntries(nodes.map((major) => [major, fetchNode(major)]));
  for (const manager of managers) {
    const command = fetchManager(manager);
    for (const eslint of eslints) {
      tryProject(manager, command, eslint, tarballs, binaries);
      rmSync(join(work, `${manager}-${eslint}`), { recursive: true, force: true });
    }
  }
  tryQuickStart(tarballs);
  console.log(`\n${String(rows.length - failures.length)} of ${String(rows.length)} hold`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures.length > 0 ? 1 : 0;
