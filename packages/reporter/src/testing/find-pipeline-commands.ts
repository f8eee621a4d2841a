import type { PipelineItem } from "@continuous/inventory";

const healthCheck = /^(?:health[-_:]?check|health|check[-_:]health)$/u;
const helpWords = ["help", "--help", "-h"];

/** What may be asked of a pipeline; `null`: reading it shows no such command. */
export interface PipelineCommands {
  readonly test: string | null;
  readonly healthCheck: string | null;
  readonly help: string | null;
}

/**
 * The commands of a pipeline that only answer. Only what reading it shows to be one: a script that takes no notice of its
 * arguments would do its work.
 *
 * @param text - The script.
 */
export function findPipelineCommands({ metadata }: PipelineItem, text: string): PipelineCommands {
  // `test unit` and `test all` below it: `test` alone says that it wants one of them.
  const isGroup = (name: string): boolean => metadata.commands.some((other) => other.startsWith(`${name} `));
  const answers = [...metadata.commands, ...Object.keys(metadata.aliases)].filter(
    (name) => !isGroup(metadata.aliases[name] ?? name),
  );
  return {
    test: answers.find((answer) => answer === "test") ?? null,
    healthCheck: answers.find((answer) => healthCheck.test(answer)) ?? null,
    help: findHelp(answers, metadata.has_help, text) ?? null,
  };
}

function findHelp(answers: readonly string[], hasHelp: boolean, text: string): string | undefined {
  const named = helpWords.find((word) => answers.includes(word));
  if (named !== undefined || !hasHelp) return named;
  if (onlyHandsOver(text)) return "--help";
  // A branch of options alone, `-h|--help)`, is no command of its own.
  return helpWords.find((word) =>
    new RegExp(`^\\s*(?:[\\w-]+\\s*\\|\\s*)*["']?${word}["']?\\s*(?:\\||\\))`, "mu").test(text),
  );
}

/** A script that looks at no argument itself and hands all of them to a program: help is that program's, by its library. */
function onlyHandsOver(text: string): boolean {
  return text.includes(`"$@"`) && !/\$\{?[1-9*]|\$#|^\s*(?:for|while|case|shift|getopts)\b/mu.test(text);
}
