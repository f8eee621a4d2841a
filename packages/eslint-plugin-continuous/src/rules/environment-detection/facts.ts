import type { EnvironmentName } from "./environments.js";

/** What is known of the environment on a path: which one it is, or that a name is there. */
export type Fact = "browser" | "server" | `has:${string}`;

export type Facts = ReadonlySet<Fact>;

export const noFacts: Facts = new Set();

export const inBrowser: Facts = new Set<Fact>(["browser"]);

export const onServer: Facts = new Set<Fact>(["server"]);

/** Names whose presence or absence is how people tell a browser from a server. */
const tellsBrowser = new Set(["window", "document", "localStorage", "sessionStorage"]);

/** What it means that a name is there, or is not. */
export function toFacts(root: string, isPresent: boolean): Facts {
  const isBrowser = tellsBrowser.has(root);
  if (!isPresent) {
    if (isBrowser) return onServer;
    return root === "process" || root === "global" ? inBrowser : root === "Deno" || root === "Bun" ? onServer : noFacts;
  }
  const facts = new Set<Fact>([`has:${root}`]);
  if (isBrowser) facts.add("browser");
  if (root === "process") facts.add("server");
  return facts;
}

export function union(left: Facts, right: Facts): Facts {
  return new Set([...left, ...right]);
}

export function intersection(left: Facts, right: Facts): Facts {
  return new Set([...left].filter((fact) => right.has(fact)));
}

/** Whether the facts make a name safe to read. */
export function allows(facts: Facts, need: EnvironmentName): boolean {
  if (facts.has(`has:${need.root}`)) return true;
  if (need.environment === "vite") return facts.has("browser");
  return (need.environment === "browser" || need.environment === "server") && facts.has(need.environment);
}
