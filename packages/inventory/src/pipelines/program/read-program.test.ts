import { expect, test } from "vitest";

import { readProgram } from "./read-program.js";

/** `name(alias)` for each command of a program whose entry is `cli.ts`. */
function read(files: Readonly<Record<string, string>>, entry = "cli.ts"): readonly string[] | undefined {
  const found = readProgram(entry, { exists: (path) => Object.hasOwn(files, path), read: (path) => files[path] });
  return found?.commands.map(({ name, aliases }) => (aliases.length === 0 ? name : `${name}(${aliases.join(",")})`));
}

test("commander: commands, aliases, and commands below them", () => {
  const text = `
import { Command } from "commander";
const program = new Command("shop").version("1.0.0");
program.command("sync <shop>").alias("s").description("…").option("--dry").action(() => {});
const users = program.command("users").description("…");
users.command("add [name]").action(run);
users.command("remove").aliases(["rm", "delete"]).action(run);
program.command("serve", "run a program of its own").command("check", "another");
program.parse(process.argv);`;
  expect(read({ "cli.ts": text })).toEqual(["sync(s)", "users", "users add", "users remove", "serve", "check"]);
});

test("commander: commands that are made and added, in other modules, and by functions that are given the program", () => {
  expect(
    read(
      {
        "src/bin.ts": 'import { main } from "./main.js";\nawait main(process.argv);',
        "src/main.ts": `
import { createProgram } from "./create-program.js";
export async function main(argv: string[]) { const program = createProgram(); await program.parseAsync(argv); }`,
        "src/create-program.ts": `
import { Command } from "@commander-js/extra-typings";
import { addUserCommands, makeSync } from "./commands/index.js";
export function createProgram(): Command {
  const program = new Command("shop");
  addUserCommands(program, {});
  program.addCommand(makeSync()).addCommand(new Command("seed").alias("fill"));
  return program;
}`,
        "src/commands/index.ts": 'export { addUserCommands } from "./users.js";\nexport * from "./sync.js";',
        "src/commands/users.ts": `
import type { Command } from "@commander-js/extra-typings";
export function addUserCommands(program: Command, context: object): void {
  const users = program.command("users");
  users.command("add");
}`,
        "src/commands/sync.ts":
          'import { Command } from "commander";\nexport const makeSync = () => new Command("sync").description("…");',
      },
      "src/bin.ts",
    ),
  ).toEqual(["users", "users add", "sync", "seed(fill)"]);
});

test("commander: the program that the library keeps, in CommonJS", () => {
  expect(
    read({
      "cli.ts":
        'const { program } = require("commander");\nprogram.command("build").action(build);\nprogram.command("serve");\nprogram.parse();',
    }),
  ).toEqual(["build", "serve"]);
});

test("yargs: by text, list, object and module; the default command has no name; an option's alias is none", () => {
  expect(
    read({
      "cli.ts": `
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import seed from "./seed.js";
import * as check from "./check.js";
yargs(hideBin(process.argv))
  .command("$0", "the default", () => {}, run)
  .command("sync <shop>", "…", (y) => y.command("all", "…").option("dry", { alias: "d" }), run)
  .command(["serve [port]", "start"], "…", () => {}, run)
  .command({ command: "build", aliases: ["b"], handler: run })
  .command(seed)
  .command(check)
  .alias("h", "help")
  .parse();`,
      "seed.ts": 'export default { command: "seed <file>", aliases: "fill", handler() {} };',
      "check.ts": 'export const command = "check [path]";\nexport const handler = () => {};',
    }),
  ).toEqual(["sync", "sync all", "serve(start)", "build(b)", "seed(fill)", "check"]);
});

test("cac: commands with their aliases; the default command has no name", () => {
  expect(
    read({
      "cli.ts": `
import cac from "cac";
const cli = cac("shop");
cli.command("[...files]", "the default").action(run);
cli.command("build <entry>", "…").alias("b").option("--watch", "…").action(run);
cli.command("remote add", "…").action(run);
cli.help();
cli.parse();`,
    }),
  ).toEqual(["build(b)", "remote add"]);
});

test("citty: subCommands, in place, of other modules, and loaded when they are called", () => {
  expect(
    read({
      "cli.ts": `
import { defineCommand, runMain } from "citty";
import { users } from "./users.js";
const main = defineCommand({
  meta: { name: "shop" },
  subCommands: { users, sync: () => import("./sync.js").then((module) => module.default), seed: defineCommand({ run() {} }) },
});
void runMain(main);`,
      "users.ts": `
import { defineCommand } from "citty";
export const users = defineCommand({ meta: { name: "users", alias: "u" }, subCommands: { add: defineCommand({}) } });`,
      "sync.ts": 'import { defineCommand } from "citty";\nexport default defineCommand({ meta: { name: "sync" } });',
    }),
  ).toEqual(["users(u)", "users add", "sync", "seed"]);
});

test("without a library: a switch on the first argument", () => {
  const text = `
const [, , command = "help", ...rest] = process.argv;
switch (command) {
  case "build":
    build();
    break;
  case "serve":
  case "start":
    serve(rest);
    break;
  default:
    usage();
}`;
  expect(read({ "cli.ts": text })).toEqual(["build", "serve(start)"]);
  expect(
    read({ "cli.ts": 'const args = process.argv.slice(2); switch (args[0]) { case "a": x(); break; case "b": y(); }' }),
  ).toEqual(["a", "b"]);
});

test("a program built elsewhere is read where its source is plain", () => {
  const text =
    'import { Command } from "commander";\nconst program = new Command(); program.command("go"); program.parse();';
  expect(read({ "bin/shop.mjs": 'import "../dist/cli.js";', "src/cli.ts": text }, "bin/shop.mjs")).toEqual(["go"]);
});

test("no commands: another library's, none at all, a text that does not parse, modules in a circle", () => {
  expect(
    read({
      "cli.ts": 'import { bus } from "./bus";\nbus.command("x"); bus.command("y");',
      "bus.ts": "export const bus = make();",
    }),
  ).toBe(undefined);
  expect(read({ "cli.ts": 'import { Command } from "commander";\nnew Command("shop").option("--dry").parse();' })).toBe(
    undefined,
  );
  expect(read({ "cli.ts": 'import { Command } from "commander"; new Command(' })).toBe(undefined);
  expect(read({ "cli.ts": 'import "./a.js";', "a.ts": 'import "./cli.js";' })).toBe(undefined);
  expect(read({}, "gone.ts")).toBe(undefined);
});

test("a program that nests deeper than the parser can follow gives none, and takes nothing else with it", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const text = 'import { Command } from "commander";\nimport "./deep.js";\nnew Command().command("a").action(run);';
  expect(read({ "cli.ts": text, "deep.ts": deep })).toEqual(["a"]);
  expect(read({ "cli.ts": `import { Command } from "commander";\n${deep}` })).toBeUndefined();
});
