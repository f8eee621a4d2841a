import { standardsFile, type StandardsFile } from "../schema/standards-file.js";
import type { PlainYaml } from "../yaml/to-plain.js";
import type { Trouble } from "../yaml/trouble.js";
import { describeIssue } from "./describe-issue.js";
import { findRepeats } from "./find-repeats.js";
import { flattenIssues } from "./flatten-issues.js";
import { locate } from "./locate.js";

/** The checked file, or everything that is wrong with it. */
export type ValidatedStandards =
  { readonly ok: true; readonly file: StandardsFile } | { readonly ok: false; readonly troubles: readonly Trouble[] };

/** Plain YAML data to a checked file. */
export function validateStandards(plain: PlainYaml): ValidatedStandards {
  const value = plain.value ?? {};
  const result = standardsFile.safeParse(value);
  const issues = result.success
    ? []
    : flattenIssues(result.error.issues, value).flatMap((issue) => describeIssue(issue, value));
  const all = [...issues, ...findRepeats(value)];
  if (result.success && all.length === 0) return { ok: true, file: result.data };
  return {
    ok: false,
    troubles: all.map(({ code, message, hint, path, key }) => ({
      code,
      message,
      hint,
      offset: locate(plain, path, key),
    })),
  };
}
