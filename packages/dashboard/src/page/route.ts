/** A place in the page, as the part of the address after `#` names it. */
export interface Route {
  readonly name: string;
  /** What follows the name, decoded. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads the part of an address after `#`. What is no place of ours is the first page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/u, "").split(/\?(.*)/su);
  const [name = "", ...rest] = path.split("/").map(decode);
  return { name, rest, query: new URLSearchParams(query) };
}

/** The address of a place. Values that are empty are left out. */
export function toHash(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  const text = given.toString();
  return `#/${parts.map(encodeURIComponent).join("/")}${text === "" ? "" : `?${text}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
