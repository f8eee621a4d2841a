// Packs every package and looks at what a stranger would get: types and entry points by attw and publint, then an
// install into an empty project that lints a file, prints it with the formatter and runs the command.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "continuous-packages-"));
const failures = [];
/** Of the reporter's tarball, more than half of it the template of a data folder. */
const mostMegabytes = 3;

function check(title, command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", cwd: root, ...options });
  const expected = options.expectedStatus ?? 0;
  const isRight =
    result.status === expected &&
    (options.expectedText === undefined || `${result.stdout}${result.stderr}`.includes(options.expectedText));
  console.log(`${isRight ? "ok  " : "FAIL"} ${title}`);
  if (!isRight) {
    failures.push(title);
    console.log(`exit code ${result.status}, expected ${expected}\n${result.stdout}\n${result.stderr}`);
  }
}

/** `continuous-source-0.1.0.tgz` is `@continuous/source`. */
function nameOf(tarball) {
  const [, name = ""] = /([^\\/]+?)-\d[^-]*\.tgz$/u.exec(tarball) ?? [];
  return name.replace(/^continuous-/u, "@continuous/");
}

function isPrivate(manifest) {
  return JSON.parse(readFileSync(manifest, "utf8")).private === true;
}

try {
  // The extension for VS Code is no package of npm's, and the dashboard's page ships within the reporter.
  const published = readdirSync(join(root, "packages"))
    .filter((name) => !isPrivate(join(root, "packages", name, "package.json")))
    .flatMap((name) => ["--workspace", `packages/${name}`]);
  execFileSync("npm", ["pack", ...published, "--silent", "--pack-destination", work], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const tarballs = readdirSync(work)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(work, name));
  for (const tarball of tarballs) {
    const name = tarball.slice(work.length + 1);
    // The packages are ESM: CommonJS loads them through require(esm), which Node has from 20.19 on.
    check(`attw ${name}`, "npm", ["run", "--silent", "attw", "--", tarball]);
    check(`publint ${name}`, "npm", ["run", "--silent", "publint", "--", tarball]);
  }
  const reporterFile = tarballs.find((tarball) => nameOf(tarball) === "@continuous/reporter");
  check("the reporter carries a template of a data folder", "tar", ["-tzf", reporterFile], {
    expectedText: "package/dist/store-template.bin",
  });
  check("the reporter carries the dashboard's page", "tar", ["-tzf", reporterFile], {
    expectedText: "package/dist/dashboard-page.html",
  });
  const megabytes = statSync(reporterFile).size / 1024 / 1024;
  console.log(`${megabytes <= mostMegabytes ? "ok  " : "FAIL"} the reporter is ${megabytes.toFixed(1)} MB packed`);
  if (megabytes > mostMegabytes) failures.push("the reporter's size");
  const project = join(work, "project");
  mkdirSync(join(project, "services"), { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  writeFileSync(
    join(project, "eslint.config.js"),
    'import continuous from "eslint-plugin-continuous";\nexport default [...continuous.configs.standards];\n',
  );
  writeFileSync(join(project, "services/mail-service.ts"), "export class MailService {\n  send(): void {}\n}\n");
  mkdirSync(join(project, "supabase/migrations"), { recursive: true });
  writeFileSync(join(project, "supabase/migrations/1_orders.sql"), "create table orders (id uuid primary key);\n");
  execFileSync(
    "npm",
    ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", "eslint@10", "typescript@6", ...tarballs],
    { cwd: project, stdio: ["ignore", "ignore", "inherit"] },
  );
  const expectedText = "continuous/singleton-pattern";
  check(
    "eslint . -f continuous in an empty project",
    join(project, "node_modules/.bin/eslint"),
    [".", "-f", "continuous"],
    { cwd: project, expectedStatus: 1, expectedText },
  );
  check(
    "eslint . on a migration in an empty project",
    join(project, "node_modules/.bin/eslint"),
    [".", "-f", "continuous"],
    { cwd: project, expectedStatus: 1, expectedText: "continuous/sql-row-level-security" },
  );
  check(
    "continuous check standards in an empty project",
    join(project, "node_modules/.bin/continuous"),
    ["check", "standards"],
    { cwd: project, expectedStatus: 1, expectedText },
  );
  check("continuous demo in an empty project", join(project, "node_modules/.bin/continuous"), ["demo"], {
    cwd: project,
  });

  // Beside TypeScript 7, which has no compiler API, npm lays parts of typescript-eslint where they find no other.
  const beside7 = join(work, "beside-typescript-7");
  mkdirSync(join(beside7, "services"), { recursive: true });
  writeFileSync(join(beside7, "services/mail-service.ts"), "export class MailService {\n  send(): void {}\n}\n");
  const overrides = Object.fromEntries(tarballs.map((tarball) => [nameOf(tarball), `file:${tarball}`]));
  const { "@continuous/reporter": reporter, ...inside } = overrides;
  const devDependencies = { typescript: "^7.0.2", "@continuous/reporter": reporter };
  writeFileSync(
    join(beside7, "package.json"),
    JSON.stringify({ name: "stranger", private: true, type: "module", devDependencies, overrides: inside }),
  );
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline"], {
    cwd: beside7,
    stdio: ["ignore", "ignore", "inherit"],
  });
  check(
    "continuous lsp beside TypeScript 7",
    process.execPath,
    [
      join(root, "packages/language-server/tests/ask-server.mjs"),
      "services/mail-service.ts",
      "node_modules/@continuous/reporter/dist/bin.js",
      "lsp",
    ],
    { cwd: beside7, expectedText },
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures.length > 0 ? 1 : 0;
