import type { StandardDescription } from "./standard-catalog.js";

/** The standards of pipelines and tests. They do not count among the ten. */
export const workflowCatalog: readonly StandardDescription[] = [
  {
    id: "pipelines.required",
    title: "Pipelines",
    asks: "Each command line pipeline answers the required commands, and calls no script that is missing.",
    right: "`./mail-cli.sh help`, `./mail-cli.sh test` and `./mail-cli.sh health-check` all answer.",
    wrong: "A pipeline without `health-check`; a command that calls a script which is gone.",
    defaultSeverity: "warning",
    rules: ["continuous/pipeline-required"],
  },
  {
    id: "testing.minimum_coverage",
    title: "Minimum coverage",
    asks: "Tests run enough lines of each service and of the critical paths. Missing coverage data is reported as missing, not as zero.",
    right: "A service whose line coverage reaches the minimum.",
    wrong: "A service below the minimum; critical code that no test runs.",
    defaultSeverity: "warning",
    rules: ["continuous/minimum-coverage"],
  },
];
