/** Each wall of docs/architecture.md, with its reason. Paths are of sources; tests may look anywhere. */
const noTests = { pathNot: "\\.test\\.ts$|/tests/" };
const wall = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, ...noTests },
  to: { path: to },
});

export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Data flows one way.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A module that nobody uses is left over.",
      from: {
        orphan: true,
        pathNot: [
          "\\.test\\.ts$",
          "/tests/",
          "\\.d\\.ts$",
          "/src/(index|load|rules|formatter|bin|sql)\\.ts$",
          "^packages/dashboard/src/main\\.tsx$",
          "(problem|liveness|store|io|service-facts|compiled-standards|-document)\\.ts$",
          "dist/",
        ],
      },
      to: {},
    },
    wall(
      "standards-stand-alone",
      "^packages/standards/",
      "^packages/(?!standards/)",
      "Standards are the ground: they know of no other package.",
    ),
    wall(
      "source-knows-standards-only",
      "^packages/source/",
      "^packages/(?!source/|standards/)",
      "Reading code needs no lint, no inventory and no store.",
    ),
    wall(
      "postgres-knows-standards-only",
      "^packages/postgres/",
      "^packages/(?!postgres/|standards/)",
      "Reading SQL needs the form of a problem, and nothing else of ours.",
    ),
    wall(
      "database-knows-no-lint",
      "^packages/database/",
      "^packages/(?!database/|postgres/|source/|standards/)",
      "What a repository says of its database serves rules and inventory alike.",
    ),
    wall(
      "snapshot-is-data",
      "^packages/snapshot/",
      "^packages/(?!snapshot/|database/|standards/)|^(node:)?(fs|child_process|http|https|net)(/|$)",
      "Editors read it, the reporter writes it: it is a form and its parser, and does nothing.",
    ),
    {
      name: "one-module-loads-the-sql-parser",
      severity: "error",
      comment: "The parser is 1.7 MB of WebAssembly; one module loads it, when the first text is read. Types are free.",
      from: {
        path: "^packages/postgres/src/",
        pathNot: "^packages/postgres/src/parse/load-parser\\.ts$|\\.test\\.ts$",
      },
      to: { path: "node_modules/libpg-query", dependencyTypesNot: ["type-only"] },
    },
    wall(
      "inventory-knows-no-lint",
      "^packages/inventory/",
      "^packages/(eslint|reporter)",
      "The inventory knows nothing of lint or stores.",
    ),
    wall(
      "runners-know-no-inventory",
      "^packages/runners/",
      "^packages/(?!runners/|source/|standards/)",
      "Running a repository's tests needs its packages alone; who is tested by them, and what is kept, is the reporter's.",
    ),
    wall(
      "rules-know-no-store",
      "^packages/eslint-plugin-continuous/",
      "^packages/(reporter|inventory|eslint-formatter)",
      "Nothing points back up from rules to what reports on them.",
    ),
    wall(
      "rules-open-nothing",
      "^packages/eslint-plugin-continuous/src/(rules|create-rule|find-scope)",
      "^(node:)?(fs|child_process|http|https|net)(/|$)",
      "Rules never open files; facts of other files come in settings.",
    ),
    wall(
      "rules-load-nothing",
      "^packages/eslint-plugin-continuous/src/(rules|create-rule|find-scope)",
      "^packages/source/(src|dist)/load",
      "The pure entry of the source package is all a rule needs.",
    ),
    {
      name: "rules-hold-no-sql-parser",
      severity: "error",
      comment:
        "Editors, oxlint and CommonJS load the rules alone: the SQL language and the parser stay out. Types are free.",
      from: {
        path: "^packages/eslint-plugin-continuous/src/(rules|sql/|create-rule|create-sql-rule|find-scope|describe-file)",
        ...noTests,
      },
      to: {
        path: "^packages/eslint-plugin-continuous/src/languages/|^packages/postgres/|node_modules/libpg-query",
        dependencyTypesNot: ["type-only"],
      },
    },
    wall(
      "engine-opens-nothing",
      "^packages/engine/src/(?!eslint-config)",
      "^packages/(reporter|inventory|eslint-formatter|ts-plugin|language-server)|^packages/(source|database)/(src|dist)/load|^(node:)?(fs|child_process|http|https|net)(/|$)",
      "Whoever has an editor reads its files; the engine gets texts, so that it runs in any of them.",
    ),
    wall(
      "editors-know-no-store",
      "^packages/ts-plugin-continuous/",
      "^packages/(reporter|inventory|eslint-formatter|language-server)|^(node:)?(child_process|http|https|net)(/|$)",
      "An editor opens the snapshot and standards.yaml: no database and no network.",
    ),
    wall(
      "language-server-knows-no-store",
      "^packages/language-server/",
      "^packages/(reporter|inventory|eslint-formatter|ts-plugin)|^(node:)?(child_process|http|https|net)(/|$)",
      "An editor opens the snapshot and what rules look at: no database and no network.",
    ),
    wall(
      "one-command-starts-the-language-server",
      "^packages/reporter/src/(?!cli/commands/lsp\\.ts)",
      "^packages/language-server/",
      "Every other command does without the protocol.",
    ),
    {
      name: "tsserver-holds-no-sql-parser",
      severity: "error",
      comment: "The parser of Postgres is 1.7 MB of WebAssembly, and tsserver has no SQL to show. Types are free.",
      from: {
        path: "^packages/(engine/src/(index|lint/|know/)|ts-plugin-continuous/)",
        pathNot: "create-sql-engine|\\.test\\.ts$",
      },
      to: {
        path: "^packages/(postgres|eslint-plugin-continuous)/(src|dist)/index|node_modules/libpg-query|create-sql-engine",
        dependencyTypesNot: ["type-only"],
      },
    },
    wall(
      "presenters-do-no-io",
      "^packages/reporter/src/(present|documents)/",
      "^(node:)?(fs|child_process|process|http|https|net)(/|$)|^packages/reporter/src/(cli|store/(embedded|supabase|open))",
      "A presenter turns a document into text and does nothing else.",
    ),
    {
      name: "dashboard-runs-in-a-browser",
      severity: "error",
      comment:
        "The page holds what it needs and nothing of ours: of the reporter it knows the forms of its data alone.",
      from: { path: "^packages/dashboard/", ...noTests },
      to: {
        path: "^packages/(?!dashboard/)|^(node:)?(fs|child_process|process|http|https|net)(/|$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    wall(
      "stores-know-no-commands",
      "^packages/reporter/src/store/",
      "^packages/reporter/src/(cli|present|lint|formatter|runs)/",
      "A store is told what to keep; it asks nobody.",
    ),
    wall(
      "formatter-imports-no-rule",
      "^packages/reporter/src/(formatter/|formatter\\.ts)",
      "^packages/eslint-plugin-continuous/|^packages/reporter/src/(cli|lint)/",
      "ESLint has run the rules by then; findings join to standards by their ids.",
    ),
    wall(
      "pure-source-entry",
      "^packages/source/src/(index\\.ts|services/find|files/explain)",
      "^(node:)?(fs|child_process)$|node_modules/oxc",
      "Editors bundle the pure entry.",
    ),
    {
      name: "not-to-dev-dep",
      severity: "error",
      comment: "What ships may not need what does not; the dashboard's page ships with all it needs in it.",
      from: { path: "^packages/(?!dashboard/)[^/]+/src", ...noTests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "npm-peer", "type-only"] },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      comment: "An import that leads nowhere breaks at run time.",
      from: { path: "^packages/[^/]+/src" },
      // `sarif` is types alone: @types/sarif, and no package behind it.
      to: { couldNotResolve: true, pathNot: "^sarif$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/|/fixtures/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@continuous/source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
