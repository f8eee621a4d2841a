/** A failure as PostgREST words it. */
export class GatewayError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const operators: Readonly<Record<string, string>> = { eq: "=", neq: "<>", gt: ">", gte: ">=", lt: "<", lte: "<=" };

/** The rows a project gives at most in one reply. */
const maxRows = 1000;

/** A GET on a table, as PostgREST reads its query, as SQL with parameters. */
export function toSql(
  table: string,
  query: URLSearchParams,
): { where: string; page: string; columns: string; values: string[]; offset: number } {
  const values: string[] = [];
  const conditions: string[] = [];
  for (const [name, filter] of query) {
    if (["select", "order", "limit", "offset"].includes(name)) continue;
    const [, operator = "", value = ""] = /^(\w+)\.(.*)$/s.exec(filter) ?? [];
    if (operator === "is" && value === "null") conditions.push(`${quote(name)} is null`);
    else if (operator === "in" && /^\([\w,]+\)$/.test(value))
      conditions.push(`${quote(name)} = any ($${String(values.push(`{${value.slice(1, -1)}}`))})`);
    else if (operators[operator] === undefined)
      throw new GatewayError(400, "PGRST100", `"failed to parse filter (${filter})"`);
    else conditions.push(`${quote(name)} ${operators[operator]} $${String(values.push(value))}`);
  }
  const order = (query.get("order") ?? "").split(",").filter((term) => term !== "");
  const limit = Math.min(Number(query.get("limit") ?? maxRows), maxRows);
  const offset = Number(query.get("offset") ?? 0);
  return {
    columns: (query.get("select") ?? "*").split(",").map(quote).join(", "),
    where: `from public.${quote(table)}${conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`}`,
    page:
      (order.length === 0 ? "" : ` order by ${order.map(toOrder).join(", ")}`) +
      ` limit ${String(limit)} offset ${String(offset)}`,
    values,
    offset,
  };
}

function toOrder(term: string): string {
  const [name = "", direction = "asc"] = term.split(".");
  return `${quote(name)} ${direction === "desc" ? "desc" : "asc"}`;
}

function quote(name: string): string {
  return name === "*" ? "*" : `"${name.replaceAll('"', '""')}"`;
}
