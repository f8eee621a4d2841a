import { InvalidArgumentError } from "@commander-js/extra-typings";

import { issueFormats, type IssueFormat } from "../present/issue-formats.js";

/** Another form of the same document, for a file of its own: `--also sarif=continuous.sarif`. */
export interface AlsoReport {
  readonly format: IssueFormat;
  /** As it was given: relative to the working directory. */
  readonly path: string;
}

/** Reads one `--also`, and keeps those before it. */
export function collectAlso(value: string, before: readonly AlsoReport[] = []): readonly AlsoReport[] {
  const at = value.indexOf("=");
  const format = issueFormats.find((one) => one === value.slice(0, Math.max(at, 0)));
  const path = value.slice(at + 1);
  if (format === undefined || path === "") {
    throw new InvalidArgumentError(`It needs FORMAT=FILE, with one of the formats ${issueFormats.join(", ")}.`);
  }
  return [...before, { format, path }];
}
