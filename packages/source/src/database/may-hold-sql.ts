const tag =
  /\b(?:sql|SQL)\b\s*(?:<[^`]{0,200}>)?\s*`|(?:query|execute)Raw|\.(?:sql|raw)\s*\(|\/\*\s*(?:sql|SQL)\s*\*\//u;
/** A literal that begins as SQL does, an object for node-postgres, or a constant with a telling name. */
const sent =
  /(?:\b(?:(?:run|exec|execute|do)_?)?(?:[sS]ql|SQL|[qQ]uery)|\.(?:query\w*|unsafe|exec\w*|prepare|raw|literal|one\w*|maybeOne\w*|many\w*|none|any\w*|format|result|multi\w*|map|each|runSql))(?:<[^()`]{0,200}>)?\(\s*(?:\{\s*text\b|["'`](?:\s|--[^\n]*\n|\()*[a-zA-Z]|\w{0,40}(?:[sS]ql|SQL|[qQ]uery|QUERY|[sS]tmt|[sS]tatement)\w{0,40}\s*[,)])/u;
const verb =
  /\b(?:select|insert\s+into|update|delete\s+from|merge\s+into|truncate|copy|with|call|alter|create|drop|refresh)\s/iu;

/** Whether a module's text may hold SQL, told without parsing: wrong in one direction only, but for oddly named constants. */
export function mayHoldSql(text: string): boolean {
  return ((/sql|Raw|\.raw/iu.test(text) && tag.test(text)) || sent.test(text)) && verb.test(text);
}
