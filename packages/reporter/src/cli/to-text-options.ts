import type { TextOptions } from "../present/text/text-options.js";
import type { CommandContext } from "./create-program.js";

/** How a document is shown to a person: a file has no colours. */
export function toTextOptions({ io, globals }: CommandContext): TextOptions {
  return { colour: io.colour && globals().output === undefined, width: io.width };
}
