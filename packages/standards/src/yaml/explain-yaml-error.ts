import type { YAMLParseError, YAMLWarning } from "yaml";

import type { Trouble } from "./trouble.js";

type ErrorCode = YAMLParseError["code"];

/** After these the rest of the text still means what it would have meant. */
const harmlessCodes: readonly ErrorCode[] = [
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "BAD_DIRECTIVE",
  "BAD_ALIAS",
  "ALIAS_PROPS",
  "BAD_PROP_ORDER",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_TAGS",
  "TAG_RESOLVE_FAILED",
];

const hintByCode: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: "Replace the tab by spaces.",
  BAD_SCALAR_START: "Put quotes around the value.",
  BLOCK_AS_IMPLICIT_KEY: "A value with a colon in it needs quotes; a map begins on the next line, indented.",
  BLOCK_IN_FLOW: "Inside [ ] and { }, separate entries by commas.",
  MULTILINE_IMPLICIT_KEY: "Is a colon missing after the word, or is this line indented by accident?",
  BAD_INDENT: "Lines that belong together begin at the same column. Is a bracket above not closed?",
  BAD_DQ_ESCAPE: "Write \\\\ for a backslash, or use single quotes.",
  TAG_RESOLVE_FAILED: "Remove the tag, or put quotes around the value, if ! is part of it.",
  UNEXPECTED_TOKEN: "Is it indented wrongly, or does a value need quotes?",
  MISSING_CHAR: "Add what is missing.",
  BAD_ALIAS: "Put quotes around the value, if * is part of it.",
};

const messageByCode: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: "YAML cannot be indented with tabs.",
  BLOCK_AS_IMPLICIT_KEY: "A second `name: value` on one line cannot be read.",
  MULTILINE_IMPLICIT_KEY: "This line is neither `name: value` nor part of the value above.",
};

/** A syntax error; after a structural one the text can no longer be trusted to mean what its author meant. */
export interface SyntaxTrouble extends Trouble {
  readonly structural: boolean;
}

/** An error of the YAML library in words that help a stranger. */
export function explainYamlError(error: YAMLParseError | YAMLWarning): SyntaxTrouble {
  const message = messageByCode[error.code] ?? `This is not valid YAML: ${error.message.replace(/\.$/u, "")}.`;
  const structural = !harmlessCodes.includes(error.code);
  return { code: "yaml-syntax", message, hint: hintByCode[error.code] ?? "", offset: error.pos[0], structural };
}
