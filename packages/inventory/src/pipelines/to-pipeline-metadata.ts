import type { PipelineMetadata } from "../inventory.js";
import type { Dispatch } from "./parse-dispatch.js";
import type { ProgramCommands } from "./program/read-program.js";

/** The ways in which people write the name of that command; `doctor` looks at the machine, not at what the pipeline runs. */
const healthCheck = /^(?:health[-_:]?check|health|check[-_:]health)$/u;

/** What is known of a pipeline: its own commands, and those of the programs behind it. */
export function toPipelineMetadata(
  dispatch: Dispatch,
  programs: readonly ProgramCommands[],
  missingTargets: readonly string[],
  references: readonly string[],
): PipelineMetadata {
  const all = [...dispatch.commands, ...programs.flatMap((program) => program.commands)];
  const commands = [...new Set(all.map(({ name }) => name))].sort();
  const aliases = new Map<string, string>();
  for (const command of all)
    for (const alias of command.aliases)
      if (!commands.includes(alias) && !aliases.has(alias)) aliases.set(alias, command.name);
  const answers = [...commands, ...aliases.keys()];
  return {
    commands,
    aliases: Object.fromEntries([...aliases].sort(([a], [b]) => (a < b ? -1 : 1))),
    has_help: dispatch.hasHelp || programs.some(({ hasHelp }) => hasHelp),
    has_test: answers.includes("test"),
    has_health_check: answers.some((name) => healthCheck.test(name)),
    missing_targets: missingTargets,
    references,
  };
}
