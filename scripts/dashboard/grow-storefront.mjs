// A copy of the example with two months of history: services are added, some of them wrong at first, and mended later; a
// standard is switched on in between; tests fail for a while.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runCli } from "../../packages/reporter/dist/workshop.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const day = 24 * 60 * 60 * 1000;

const wrong = (name) => `export class ${name}Service {
  async load(id: string): Promise<unknown> {
    try {
      const answer = await fetch(\`\${process.env.API_URL}/${name.toLowerCase()}/\${id}\`);
      return await answer.json();
    } catch {
      return null;
    }
  }
}
`;
const right = (name) => `/** Loads what the shop knows of a ${name.toLowerCase()}. */
export class ${name}Service {
  private static instance: ${name}Service | undefined;
  private constructor(private readonly base: string) {}

  static getInstance(base: string): ${name}Service {
    ${name}Service.instance ??= new ${name}Service(base);
    return ${name}Service.instance;
  }

  address(id: string): string {
    return \`\${this.base}/${name.toLowerCase()}/\${encodeURIComponent(id)}\`;
  }
}
`;

const names = [
  "Coupon",
  "Parcel",
  "Gift",
  "Return",
  "Invoice",
  "Stock",
  "Banner",
  "Ticket",
  "Supplier",
  "Catalog",
  "Tracking",
  "Survey",
];
const packages = ["shared", "api", "jobs"];
/** How many services are there, and how many of them are mended, from the first step to the last. */
const steps = [
  [4, 0],
  [5, 0],
  [7, 1],
  [8, 2],
  [9, 2],
  [10, 4],
  [11, 5],
  [12, 6],
  [12, 8],
  [12, 9],
  [12, 10],
  [12, 11],
];

/** Writes the storefront and its history into a folder, as of a moment, and returns its root. */
export async function growStorefront(folder, until) {
  const root = join(folder, "storefront");
  rmSync(root, { recursive: true, force: true });
  // What tests left there stays there.
  const filter = (path) => !path.endsWith("/node_modules");
  cpSync(join(repository, "examples/storefront"), root, { recursive: true, filter });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const git = (...words) => execFileSync("git", words, { cwd: root, stdio: "ignore" });
  git("init", "--quiet", "--initial-branch", "main");
  git("remote", "add", "origin", "https://github.com/fernhill/storefront.git");
  const standards = join(root, "standards.yaml");
  const whole = readFileSync(standards, "utf8");
  for (const [index, [there, mended]] of steps.entries()) {
    const now = new Date(until - (steps.length - 1 - index) * 5.2 * day - 40 * 60 * 1000);
    // Columns are named as they are to be from the fifth step on.
    writeFileSync(standards, index < 4 ? whole.replace(/ {4}- columns: .*\n/u, "") : whole);
    for (const [place, name] of names.slice(0, there).entries()) {
      const file = join(root, `packages/${packages[place % 3]}/src/services/${name.toLowerCase()}-service.ts`);
      writeFileSync(file, place < mended ? right(name) : wrong(name));
    }
    breakTest(root, index === 5 || index === 6);
    git("add", "--all");
    git(
      "-c",
      "user.name=Shop",
      "-c",
      "user.email=shop@fernhill.test",
      "commit",
      "--quiet",
      "--allow-empty",
      "-m",
      `Step ${index}`,
    );
    await run(root, now, "discover");
    await run(root, now, "check", "standards");
    if (index % 2 === 0 || index > 8) await run(root, now, "test", "all", "--force");
  }
  return root;
}

function breakTest(root, isBroken) {
  const file = join(root, "packages/shared/src/services/coupon-service.test.ts");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `import { expect, test } from "vitest";\n\nimport { CouponService } from "./coupon-service.js";\n\ntest("there is a service", () => {\n  expect(CouponService.name).toBe("${isBroken ? "Coupons" : "CouponService"}");\n});\n`,
  );
}

/** A command as of a moment. */
async function run(root, now, ...words) {
  const began = Date.now();
  const errors = [];
  const code = await runCli([...words, "--root", root, "--store", "embedded"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    writeOut: () => undefined,
    writeError: (text) => errors.push(text),
    showProgress: () => undefined,
    colour: false,
    width: 100,
    onInterrupt: () => () => undefined,
    now: () => new Date(now.getTime() + Date.now() - began),
    newId: () => crypto.randomUUID(),
  });
  if (code === 2) throw new Error(`${words.join(" ")}: ${errors.join("")}`);
}
