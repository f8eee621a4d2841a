import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { packageFolder } from "../package-folder.js";
import type { CommandContext } from "./create-program.js";
import type { ExitCode } from "./io.js";
import { UsageError } from "./usage-error.js";

/** Beside the package once it is published; in the repository it is built from, the folder itself. */
const packed = fileURLToPath(new URL("storefront.tgz", packageFolder));
const folder = fileURLToPath(new URL("../../examples/storefront", packageFolder));

/** `demo`. */
export async function runDemo({ io, run }: CommandContext): Promise<ExitCode> {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), "continuous-demo-"))), "storefront");
  await copyExample(root);
  const step = async (title: string, args: readonly string[]): Promise<ExitCode> => {
    io.writeOut(`\n== ${title}\n   continuous ${args.join(" ")}\n\n`);
    return run([...args, "--root", root, "--store", "embedded"], { ...io, cwd: root, env: withoutStore(io.env) });
  };
  const discovered = await step("Can we find all our stuff?", ["discover"]);
  const checked = await step("Do we hold our standards?", ["check", "standards"]);
  const status = await step("The four questions", ["status"]);
  if (discovered !== 0 || checked === 2 || status !== 0) return 1;
  io.writeOut(
    `\nThe shop is in ${root}\nand all of this is kept in ${join(root, ".continuous")}.\n` +
      "The findings are the example's: it has each kind once. Try it on your own repository: continuous init, then continuous check standards.\n",
  );
  return 0;
}

/** The demo writes to its own embedded store, whatever store the environment names. */
function withoutStore(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("CONTINUOUS_")));
}

async function copyExample(root: string): Promise<void> {
  if (existsSync(folder)) {
    cpSync(folder, root, {
      recursive: true,
      filter: (path) => !/[\\/](?:node_modules|\.continuous)(?:[\\/]|$)/u.test(path.slice(folder.length)),
    });
    return;
  }
  if (!existsSync(packed)) {
    throw new UsageError("The example is missing from this installation.", "Install the package again.");
  }
  const { extract } = await import("tar");
  mkdirSync(root);
  await extract({ file: packed, cwd: root });
}
