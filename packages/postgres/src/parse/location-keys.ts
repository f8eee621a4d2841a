/** Fields of the parser's tree that say where something stands, in bytes. */
export const locationKeys: ReadonlySet<string> = new Set([
  "location",
  "name_location",
  "list_start",
  "list_end",
  "rexpr_list_start",
  "rexpr_list_end",
]);
