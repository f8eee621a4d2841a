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

interface Words {
  /** Where missing, the library's own. */
  readonly message?: string;
  readonly hint: string;
}

const misaligned: Words = {
  message: "This line does not line up with the lines above it.",
  hint: "Entries of one list, or of one map, begin at the same column.",
};

const wordsByCode: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { message: "YAML cannot be indented with tabs.", hint: "Replace the tab by spaces." },
  BAD_SCALAR_START: { hint: "Put quotes around the value." },
  BLOCK_AS_IMPLICIT_KEY: misaligned,
  BLOCK_IN_FLOW: { hint: "Inside [ ] and { }, separate entries by commas." },
  MULTILINE_IMPLICIT_KEY: {
    message: "This line is neither `name: value` nor part of the value above.",
    hint: "Is a colon missing after the word, or is this line indented by accident?",
  },
  BAD_DQ_ESCAPE: { hint: "Write \\\\ for a backslash, or use single quotes." },
  TAG_RESOLVE_FAILED: { hint: "Remove the tag, or put quotes around the value, if ! is part of it." },
  UNEXPECTED_TOKEN: { hint: "Is it indented wrongly, or does a value need quotes?" },
  MISSING_CHAR: { hint: "Add what is missing." },
  BAD_ALIAS: { hint: "Put quotes around the value, if * is part of it." },
};

const openBracket: Words = {
  message: "A bracket that opens above is not closed before this line.",
  hint: "Close it with ] or }.",
};

const secondColon: Words = {
  message: "A second `name: value` on one line cannot be read.",
  hint: "A value with a colon in it needs quotes; a map begins on the next line, indented.",
};

/** A syntax error; after a structural one the text can no longer be trusted to mean what its author meant. */
export interface SyntaxTrouble extends Trouble {
  readonly structural: boolean;
}

/** An error of the YAML library in words that help a stranger. */
export function explainYamlError(error: YAMLParseError | YAMLWarning): SyntaxTrouble {
  const words = findWords(error);
  return {
    code: "yaml-syntax",
    message: words?.message ?? `This is not valid YAML: ${error.message.replace(/\.$/u, "")}.`,
    hint: words?.hint ?? "",
    offset: error.pos[0],
    structural: !harmlessCodes.includes(error.code),
  };
}

/** Two codes stand for mistakes that look nothing alike; the library's text tells them apart. */
function findWords({ code, message }: YAMLParseError | YAMLWarning): Words | undefined {
  if (message.startsWith("Nested mappings")) return secondColon;
  if (code === "BAD_INDENT") return message.startsWith("Flow ") ? openBracket : misaligned;
  return wordsByCode[code];
}
