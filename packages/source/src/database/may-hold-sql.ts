const verb =
  /\b(?:select|insert\s+into|update|delete\s+from|merge\s+into|truncate|copy|with|call|alter|create|drop|refresh)\s/iu;
const carrier =
  /\bsql\b\s*(?:<[^`;]{0,200}>)?\s*`|\.\s*(?:sql|SQL|raw)\s*(?:<[^`;]{0,200}>)?\s*[`(]|(?:query|execute)Raw|\/\*\s*sql\s*\*\/|\.\s*(?:query\w*|unsafe|exec\w*|prepare|one\w*|maybeOne\w*|many\w*|none|any\w*|result|multi\w*|map|each)\s*(?:<[^()`;]{0,200}>)?\(\s*(?:\{\s*text\s*:|["'`]|[\w$.]*(?:sql|query|stmt|statement)[\w$]*\s*[,)])/iu;

/** Whether a module's text may hold SQL, told without parsing: wrong in one direction only, but for oddly named constants. */
export function mayHoldSql(text: string): boolean {
  return carrier.test(text) && verb.test(text);
}
