import { readScript, type ReadScript } from "./read-script.js";
import type { RunnerKind, Suite, TestPackage } from "./suite.js";

/** Scripts that run tests, best first; the others of the form `test:…` come after them. */
const scriptNames = ["test", "test:unit", "test:run", "test:ci", "unit", "test:e2e", "e2e"];
/** Variants of other scripts, or no end in sight. */
const variant =
  /(?:^|[:_-])(?:watch|ui|debug|headed|dev|update|coverage|cov|bench|types?|lint|report|codegen|setup)(?:$|[:_-])/u;
/** What `npm init` writes, and its like. */
const empty = /^\s*(?:(?:echo|printf)\b[^&|;]*(?:&&|;)?\s*)?(?:exit\s+\d+|true|:)?\s*$/u;

const configurations: readonly { readonly kind: RunnerKind; readonly file: RegExp; readonly command: string }[] = [
  { kind: "vitest", file: /^vitest\.(?:config|workspace)\.[cm]?[jt]s$/u, command: "vitest run" },
  { kind: "jest", file: /^jest\.config\.(?:[cm]?[jt]s|json)$/u, command: "jest" },
  { kind: "playwright", file: /^playwright\.config\.[cm]?[jt]s$/u, command: "playwright test" },
];

/**
 * The suites of a repository. What is only configured at the root, and called in packages, is configured for those.
 */
export function findSuites(packages: readonly TestPackage[]): readonly Suite[] {
  const suites = packages.flatMap(findSuitesOfPackage);
  return suites.filter(
    ({ folder, script, runners }) =>
      folder !== "" ||
      script !== null ||
      !suites.some((other) => other.folder !== "" && other.runners.some((kind) => runners.includes(kind))),
  );
}

/**
 * The suites of a package: its `test` script; for each runner that this does not call, the first other script that does; for
 * each that is only configured, the runner itself. A script that only asks other packages is none.
 */
function findSuitesOfPackage(found: TestPackage): readonly Suite[] {
  const suites: Omit<Suite, "name">[] = [];
  const known = new Set<RunnerKind>();
  const add = (script: string | null, { parts, runners, takesFiles }: ReadScript): void => {
    for (const kind of runners) known.add(kind);
    const suite = { folder: found.folder, package: found.name, runners, script, command: parts };
    suites.push(takesFiles ? { ...suite, takesFiles } : suite);
  };
  let delegating = false;
  for (const script of listScripts(found.scripts)) {
    const read = readScript(found.scripts, script);
    if (read.delegates) delegating = true;
    if (read.runners.some((kind) => !known.has(kind))) add(script, read);
  }
  for (const { kind, file, command } of configurations) {
    const isConfigured = found.files.some((name) => file.test(name)) || (kind === "jest" && found.hasJestPart);
    if (isConfigured && !known.has(kind) && !(delegating && kind === "vitest")) {
      add(null, readScript({ test: command }, "test"));
    }
  }
  const own = found.scripts["test"];
  if (suites.length === 0 && !delegating && own !== undefined && !empty.test(own)) {
    add("test", { ...readScript(found.scripts, "test"), runners: ["script"], takesFiles: false });
  }
  const place = found.folder === "" ? "." : found.folder;
  return suites.map((suite, index) => ({
    name: index === 0 ? place : `${place} (${suite.script ?? suite.runners.join(", ")})`,
    ...suite,
  }));
}

function listScripts(scripts: Readonly<Record<string, string>>): readonly string[] {
  const others = Object.keys(scripts)
    .filter((name) => /^(?:tests?|e2e|unit)[:_-]/u.test(name) && !scriptNames.includes(name) && !variant.test(name))
    .sort();
  return [...scriptNames, ...others].filter((name) => Object.hasOwn(scripts, name));
}
