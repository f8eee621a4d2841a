import { InvalidArgumentError, Option } from "@commander-js/extra-typings";

/** Another form of the same document, for a file of its own: `--also sarif=continuous.sarif`. */
export interface AlsoReport<Format extends string> {
  readonly format: Format;
  /** As it was given: relative to the working directory. */
  readonly path: string;
}

/** `--also` of a command that has these formats. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- commander infers what a command's options hold.
export function alsoOption<Format extends string>(formats: readonly Format[]) {
  return new Option(
    "--also <format=file>",
    "write another format to a file, too; may be given more than once",
  ).argParser(collectAlso(formats));
}

/** What reads one `--also`, and keeps those before it. */
function collectAlso<Format extends string>(
  formats: readonly Format[],
): (value: string, before?: readonly AlsoReport<Format>[]) => readonly AlsoReport<Format>[] {
  return (value, before = []) => {
    const at = value.indexOf("=");
    const format = formats.find((one) => one === value.slice(0, Math.max(at, 0)));
    const path = value.slice(at + 1);
    if (format === undefined || path === "") {
      throw new InvalidArgumentError(`It needs FORMAT=FILE, with one of the formats ${formats.join(", ")}.`);
    }
    return [...before, { format, path }];
  };
}
