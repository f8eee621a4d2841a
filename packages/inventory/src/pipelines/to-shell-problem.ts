import type { Problem } from "@continuous/standards";
import type { ParseError } from "unbash";

/** A script that does not parse, as a problem at its place. */
export function toShellProblem(path: string, text: string, { message, pos }: ParseError): Problem {
  const before = text.slice(0, pos);
  return {
    code: "shell-parse-error",
    message: `${path} does not parse: ${message}.`,
    hint: "Mend the syntax; until then some commands of this script may not be known.",
    where: { path, line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") },
  };
}
