import type { NotLive, NotLiveReason } from "./liveness.js";

/**
 * Where a folder's name tells something. Names with one meaning tell it anywhere. Words that are also words of somebody's
 * trade (`backup`, `vendor`, `build`, `stories`) tell it only beside the sources, where tools put such folders: below
 * `src/` or `services/` they are a feature. `archived` tells it everywhere but in user interfaces, which list archived things.
 */
type Where = "anywhere" | "beside sources" | "outside pages";

const folders: readonly (readonly [NotLiveReason, Where, readonly string[]])[] = [
  [
    "vendored",
    "anywhere",
    ["node_modules", "bower_components", "jspm_packages", ".yarn", ".pnpm-store", "_vendor", "vendored"],
  ],
  ["vendored", "beside sources", ["vendor", "third_party", "third-party"]],
  [
    "built",
    "anywhere",
    [
      ...[
        "dist",
        "storybook-static",
        ".next",
        ".nuxt",
        ".output",
        ".svelte-kit",
        ".astro",
        ".docusaurus",
        ".react-router",
      ],
      ...[
        ".turbo",
        ".nx",
        ".cache",
        ".parcel-cache",
        ".angular",
        ".expo",
        ".vercel",
        ".netlify",
        ".wrangler",
        ".open-next",
      ],
      ...[".sst", ".serverless", ".aws-sam", ".medusa", ".nyc_output"],
    ],
  ],
  ["built", "beside sources", ["build", "out", "coverage"]],
  ["archived", "outside pages", ["archived"]],
  ["archived", "beside sources", ["archive", "archives", "backup", "backups"]],
  ["story", "anywhere", ["__stories__", ".storybook"]],
  ["story", "beside sources", ["stories"]],
  [
    "fixture",
    "anywhere",
    [
      ...[
        "fixture",
        "fixtures",
        "__fixtures__",
        "__fixture__",
        "test-fixtures",
        "testdata",
        "test-data",
        "__testfixtures__",
      ],
      ...["mock", "mocks", "__mocks__", "__mock__", "__snapshots__"],
    ],
  ],
  [
    "test",
    "anywhere",
    [
      ...["test", "tests", "__test__", "__tests__", "__specs__", "__e2e__", "e2e", "e2e-tests", "integration-tests"],
      ...["test-utils", "test-helpers", "test-support", "testutils"],
    ],
  ],
  ["test", "beside sources", ["spec", "specs", "testing", "cypress", "playwright"]],
  ["generated", "anywhere", ["generated", "__generated__", ".generated", "_generated"]],
];

const ruleOf = new Map(folders.flatMap(([reason, where, names]) => names.map((name) => [name, { reason, where }])));

/** `.archive`, `_archived_2024`, `__old`, `backup-2024-05`, `MARK_FOR_DELETE`: nobody names a feature so. */
const setAside =
  /^(?:[._]+(?:archived?|archives|old|backups?|bak|deprecated|unused|trash|obsolete)(?![a-z])|(?:archive|backup)[-_.]?\d|(?:mark(?:ed)?|to)[-_](?:for[-_]|be[-_])?(?:deleted?|deletion|removed?|removal)$|graveyard$|attic$)/;

const setAsideRule = { reason: "archived", where: "anywhere" } as const;

/** `dist-minimal`, `dist_electron`: one build of several. A distribution list is none. */
const oneBuild = /^dist[-_](?!lists?$)./;

const oneBuildRule = { reason: "built", where: "anywhere" } as const;

const sourceFolders = new Set([
  ...[
    "src",
    "source",
    "sources",
    "lib",
    "app",
    "components",
    "pages",
    "routes",
    "views",
    "screens",
    "features",
    "modules",
  ],
  ...["hooks", "utils", "domain", "core"],
]);
/** What stands directly in these is named by its owner: `packages/testing`, `services/backup`. */
const containers = new Set([
  ...[
    "packages",
    "apps",
    "libs",
    "services",
    "tools",
    "plugins",
    "functions",
    "workers",
    "internal-packages",
    "api",
    "server",
  ],
  ...["commands", "integrations", "providers", "examples"],
]);
/** Within `public`, `vendor` always means other people's code, however deep. */
const assetFolders = new Set(["public", "static", "assets"]);
const pageFolders = new Set(["app", "pages", "routes", "views", "screens", "components"]);
const routeFolders = new Set(["app", "pages", "routes", "api"]);
/** Files that a framework serves because of their name, so the folder before them is a piece of an address. */
const routeFile =
  /^(?:route|page|layout|loading|error|global-error|not-found|template|default|\+(?:page|layout|server|error)(?:\.server)?)\.[jt]sx?$/;

/** The first folder of a path that says that what it holds is not live; a fixture among tests is a fixture. */
export function findTellingFolder(path: string): NotLive | undefined {
  const segments = path.toLowerCase().split("/");
  const fileName = segments.pop() ?? "";
  let found: NotLive | undefined;
  for (const [index, name] of segments.entries()) {
    const rule = ruleOf.get(name) ?? findRule(name);
    if (rule === undefined || (found !== undefined && rule.reason !== "fixture")) continue;
    const before = segments.slice(0, index);
    if (!isTellingAfter(before, name, rule.where)) continue;
    if (/^[a-z]/.test(name) && routeFile.test(fileName) && before.some((folder) => routeFolders.has(folder))) continue;
    const because = `${path.split("/", index + 1).join("/")}/`;
    found = { live: false, reason: rule.reason, because };
    if (rule.reason !== "test") break;
  }
  return found;
}

function findRule(name: string): { readonly reason: NotLiveReason; readonly where: Where } | undefined {
  if (setAside.test(name)) return setAsideRule;
  return oneBuild.test(name) ? oneBuildRule : undefined;
}

function isTellingAfter(before: readonly string[], name: string, where: Where): boolean {
  if (where === "anywhere") return true;
  if (where === "outside pages") return !before.some((folder) => pageFolders.has(folder));
  if (name === "vendor" && before.some((folder) => assetFolders.has(folder))) return true;
  // `src/stories` and `src/testing` are what Storybook and Angular lay out by themselves.
  if ((name === "stories" || name === "testing") && before.at(-1) === "src") return true;
  const parent = before.at(-1);
  if (parent !== undefined && containers.has(parent)) return false;
  return !before.some((folder) => sourceFolders.has(folder));
}
