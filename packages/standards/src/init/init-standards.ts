import { schemaUrl } from "../schema/schema-url.js";
import { renderDatabasePart } from "./render-database-part.js";
import { renderList } from "./render-list.js";

/** What was found in a repository, as plain data. */
export interface FoundInRepository {
  /** Number of live service files. */
  readonly serviceFiles: number;
  /** Globs that fit these files; empty: the default ones. */
  readonly serviceGlobs: readonly string[];
  /** Number of SQL migrations. */
  readonly migrations: number;
  /** Globs that fit the migrations; empty or absent: they are found each time. */
  readonly migrationGlobs?: readonly string[];
  /** Number of command line pipelines. */
  readonly pipelines: number;
  /** Globs that fit the pipelines; empty or absent: the default one. */
  readonly pipelineGlobs?: readonly string[];
  /** Whether there is coverage data, or a test runner that writes it. */
  readonly coverage: boolean;
  /** The generated types file of the database, relative to the root. */
  readonly typesFile: string | null;
  /** Whether the repository uses Supabase. */
  readonly supabase: boolean;
  /** Path or URL of the JSON Schema for editors. Default: that of the published package. */
  readonly schema?: string;
}

/** Text of a commented standards.yaml that fits a repository. What was found decides what is switched on. */
export function initStandards({ found }: { readonly found: FoundInRepository }): string {
  return [
    `# yaml-language-server: $schema=${found.schema ?? schemaUrl}`,
    "#",
    "# What code in this repository is held to. Too many rules are ignored rules: five to ten that matter are enough.",
    "# Behind each standard, a severity may stand: critical (the default), warning, info, off.",
    "",
    ...renderServicesPart(found),
    "",
    ...renderDatabasePart(found),
    "",
    ...renderPipelinesPart(found),
    "",
    ...renderTestingPart(found),
    "",
    "# What is right as it is, and why. An exception past its last day no longer counts.",
    "# exceptions:",
    "#   - standard: database.naming.tables",
    "#     items: [user_data]",
    '#     reason: "mass noun"',
    "#     until: 2030-12-31",
    "",
  ].join("\n");
}

function renderServicesPart({
  serviceFiles,
  serviceGlobs,
  migrations,
  pipelines,
}: FoundInRepository): readonly string[] {
  // A file that switches nothing on helps nobody: services, which come first, are what it begins with.
  const isOn = serviceFiles > 0 || (migrations === 0 && pipelines === 0);
  return comment(isOn, [
    `# ${serviceFiles === 0 ? "No service file was found" : `${count(serviceFiles, "service file")} found`}.`,
    "services:",
    ...renderList("  ", "include", serviceGlobs, '"**/services/**"'),
    "  # runtime: node                  # where they run: universal (default), node, browser, or a map of glob to these",
    "  required:",
    "    - singleton_pattern            # one instance of each service per process",
    "    - environment_detection        # no service assumes where it runs; no secret ships to browsers",
    "    - error_handling               # no failure disappears",
    "    - naming                       # file, class and instance have one name",
  ]);
}

function renderPipelinesPart({ pipelines, pipelineGlobs }: FoundInRepository): readonly string[] {
  return comment(pipelines > 0, [
    `# ${pipelines === 0 ? "No command line pipeline (*-cli.sh) was found" : `${count(pipelines, "pipeline")} found`}.`,
    "pipelines:",
    ...renderList("  ", "include", pipelineGlobs ?? [], '"**/*-cli.sh"'),
    "  required: [help, test, health_check]",
  ]);
}

function renderTestingPart({ coverage }: FoundInRepository): readonly string[] {
  return comment(coverage, [
    `# ${coverage ? "Line coverage, from this repository's own coverage reports" : "No coverage report was found"}.`,
    "testing:",
    "  minimum_coverage:",
    "    services: 60%",
    "    # critical_paths: 90%          # needs critical_paths, the code that matters most:",
    '  # critical_paths: ["packages/billing/**"]',
  ]);
}

/** A part that is off stands as a comment, ready to be switched on. */
function comment(isOn: boolean, lines: readonly string[]): readonly string[] {
  return isOn ? lines : lines.map((line) => (line.startsWith("#") ? line : `# ${line}`));
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun} was` : `${String(number)} ${noun}s were`;
}
