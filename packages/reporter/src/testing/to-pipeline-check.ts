import type { PipelineItem } from "@continuous/inventory";
import type { PipelineCheck } from "@continuous/runners";

const healthCheck = /^(?:health[-_:]?check|health|check[-_:]health)$/u;
const helpWords = ["help", "--help", "-h"];

/**
 * What to ask of a pipeline: its test, else how it is, else its help. Only what reading it shows to be one of its commands: a
 * script that takes no notice of its arguments would do its work.
 *
 * @param text - The script.
 * @param isInside - We are run by a pipeline ourselves; its test would come back to us.
 */
export function toPipelineCheck(
  { item_name: name, item_path: path, metadata }: PipelineItem,
  text: string,
  isInside: boolean,
): PipelineCheck {
  const answers = [...metadata.commands, ...Object.keys(metadata.aliases)];
  const test = isInside ? undefined : answers.find((answer) => answer === "test");
  const command =
    test ?? answers.find((answer) => healthCheck.test(answer)) ?? findHelp(answers, metadata.has_help, text);
  return { name, path, command: command ?? null };
}

function findHelp(answers: readonly string[], hasHelp: boolean, text: string): string | undefined {
  const named = helpWords.find((word) => answers.includes(word));
  if (named !== undefined || !hasHelp) return named;
  // A branch of options alone, `-h|--help)`, is no command of its own.
  return helpWords.find((word) =>
    new RegExp(`^\\s*(?:[\\w-]+\\s*\\|\\s*)*["']?${word}["']?\\s*(?:\\||\\))`, "mu").test(text),
  );
}
