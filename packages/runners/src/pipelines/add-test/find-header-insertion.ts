import { aboveComments, toLineStart, type Insertion, type ShellScript } from "./script-text.js";
import { toBody, type TestCall } from "./to-body.js";

/** A condition before all that the script does, behind what it sets. */
export function findHeaderInsertion(script: ShellScript, call: TestCall): Insertion {
  const { text, tree } = script;
  const first = tree.commands.find(
    ({ command }) => command.type !== "Command" || !/^(?:set|shopt)$/u.test(command.name?.value ?? ""),
  );
  const line = first === undefined ? text.length : toLineStart(text, first.pos);
  const above = aboveComments(text, line);
  // What stands at the top of the file tells of the file.
  const isOfFile = above === 0 || (toLineStart(text, above - 1) === 0 && text.startsWith("#!"));
  const at = isOfFile ? line : above;
  const body = toBody(script, at, "$1", call).map((each) => `  ${each}\n`);
  const block = `if [ "\${1:-}" = "test" ]; then\n${body.join("")}fi\n`;
  const gap = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
  return { at, text: `${gap}${block}${first === undefined ? "" : "\n"}` };
}
