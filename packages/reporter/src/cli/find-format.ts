import { closest, distance } from "fastest-levenshtein";

import { UsageError } from "./usage-error.js";

/** The format asked for, `text` where none was; an unknown one is a usage error that names the nearest. */
export function findFormat<Format extends string>(
  formats: readonly [Format, ...Format[]],
  given: string | undefined,
): Format {
  if (given === undefined) return formats[0];
  const format = formats.find((candidate) => candidate === given);
  if (format !== undefined) return format;
  const nearest = closest(given, [...formats]);
  const suggestion = distance(given, nearest) <= 2 ? ` Did you mean ${nearest}?` : "";
  throw new UsageError(
    `There is no format ${given} here.${suggestion}`,
    `Formats of this command: ${formats.join(", ")}.`,
  );
}
