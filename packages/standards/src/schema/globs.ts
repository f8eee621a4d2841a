import { z } from "zod";

import { wording } from "./wording.js";

const glob = z
  .string()
  .check((context) => {
    const message = explainBadGlob(context.value);
    if (message !== undefined) context.issues.push({ code: "custom", input: context.value, message });
  })
  .meta({ minLength: 1 })
  .register(wording, { takes: "a glob such as `packages/**/services/**`" });

/** One glob or several, relative to the root. */
export const globs = z
  .union([z.array(glob), glob])
  .register(wording, { takes: 'a glob or a list of globs, such as `["packages/**/services/**"]`' });

/** `message | hint`: zod's issues carry one text. */
function explainBadGlob(text: string): string | undefined {
  if (text.trim() === "") return "An empty glob matches no file.|Remove it.";
  if (text.includes("\\")) return `The glob \`${text}\` has a backslash.|Separate folders by /, on Windows too.`;
  if (/^(?:\/|[A-Za-z]:)/u.test(text)) {
    return `The glob \`${text}\` is absolute.|Globs are relative to the folder of standards.yaml: packages/**/services/**.`;
  }
  if (/^\.\.?\//u.test(text)) {
    return `The glob \`${text}\` begins with ${text.startsWith("../") ? "../" : "./"}, which matches no file.|Globs are relative to the folder of standards.yaml and stay inside it: packages/**/services/**.`;
  }
  if (text.startsWith("!"))
    return `The glob \`${text}\` begins with !.|Write what is to be left out under \`exclude\`.`;
  return undefined;
}
