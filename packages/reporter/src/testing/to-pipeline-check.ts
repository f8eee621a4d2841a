import type { PipelineItem } from "@continuous/inventory";
import type { PipelineCheck } from "@continuous/runners";

import { findPipelineCommands } from "./find-pipeline-commands.js";

/**
 * What to ask of a pipeline: its test, else how it is, else its help.
 *
 * @param text - The script.
 * @param isInside - We are run by a pipeline ourselves; its test would come back to us.
 */
export function toPipelineCheck(item: PipelineItem, text: string, isInside: boolean): PipelineCheck {
  const { test, healthCheck, help } = findPipelineCommands(item, text);
  const command = (isInside ? null : test) ?? healthCheck ?? help;
  return { name: item.item_name, path: item.item_path, command };
}
