import type { PipelineItem } from "@continuous/inventory";

/** Whether a pipeline has a command that standards ask for, under whatever name of it. */
export function answersCommand(metadata: PipelineItem["metadata"], command: string): boolean {
  switch (command) {
    case "help":
      return metadata.has_help;
    case "test":
      return metadata.has_test;
    case "health_check":
      return metadata.has_health_check;
    default:
      return metadata.commands.includes(command) || command in metadata.aliases;
  }
}
