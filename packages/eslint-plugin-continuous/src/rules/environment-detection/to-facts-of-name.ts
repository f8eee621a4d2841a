import { environmentGlobals } from "./environments.js";
import { inBrowser, noFacts, onServer, toFacts, type Facts } from "./facts.js";

const questions = new Set(["is", "in", "on", "has", "have", "can", "use", "running", "supports", "are"]);
const browserWords = new Set(["browser", "client", "clientside", "dom", "web"]);
const serverWords = new Set(["server", "serverside", "node", "nodejs", "ssr", "backend"]);
const fillers = new Set(["in", "on", "the", "a", "running", "platform", "inside", "executed"]);
/** What may follow the word that tells: `isBrowserEnvironment`, `isServerSide`, `isNodeRuntime`. */
const tails = new Set([
  "side",
  "env",
  "environment",
  "runtime",
  "context",
  "like",
  "platform",
  "process",
  "js",
  "available",
  "defined",
  "only",
  "mode",
]);

/**
 * What a helper or flag says by its name: `isBrowser`, `IS_SERVER`, `canUseDOM`, `hasLocalStorage`, SvelteKit's `browser`.
 * Used where its definition is out of sight.
 */
export function toFactsOfName(name: string, isTrue: boolean): Facts {
  const words = toWords(name);
  const [first, ...rest] = words;
  if (first === undefined) return noFacts;
  if (rest.length === 0) {
    if (first === "browser") return isTrue ? inBrowser : onServer;
    return first === "ssr" ? (isTrue ? onServer : inBrowser) : noFacts;
  }
  if (!questions.has(first) && !tails.has(rest.at(-1) ?? "")) return noFacts;
  const asked = questions.has(first) ? rest : words;
  const isNegated = asked[0] === "not";
  const core = asked.filter((word) => word !== "not" && word !== "use");
  while (core.length > 1 && tails.has(core.at(-1) ?? "")) core.pop();
  return factsOfWords(core, isTrue !== isNegated);
}

function factsOfWords(words: readonly string[], isTrue: boolean): Facts {
  const last = words.at(-1) ?? "";
  const global = globalOfWord.get(words.join(""));
  if (global !== undefined) return toFacts(global, isTrue);
  // `isSupabaseClient` says nothing of where the code runs.
  if (!words.slice(0, -1).every((word) => fillers.has(word))) return noFacts;
  if (browserWords.has(last)) return isTrue ? inBrowser : onServer;
  if (serverWords.has(last)) return isTrue ? onServer : inBrowser;
  return noFacts;
}

const globalOfWord: ReadonlyMap<string, string> = new Map(
  [...environmentGlobals.keys()].map((name) => [name.toLowerCase(), name]),
);

/** `canUseDOM` is `can`, `use`, `dom`; `IS_BROWSER` is `is`, `browser`. */
function toWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .split(/[_$#\d]+/)
    .filter((word) => word !== "");
}
