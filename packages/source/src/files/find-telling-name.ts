import type { NotLive, NotLiveReason } from "./liveness.js";

/** File names that tell by themselves, in lower case. The words beside each are what a person is shown. */
const names: readonly (readonly [NotLiveReason, RegExp, string])[] = [
  ["declaration", /\.d\.(?:[mc]?ts|[^.]+\.ts)$/, "*.d.ts"],
  ["vendored", /\.min\.[mc]?js$/, "*.min.js"],
  ["vendored", /^\.pnp\./, ".pnp.*"],
  ["archived", /\.(?:bak|old|orig|backup|deprecated)\.[^.]+$/, "*.old.*, *.bak.*"],
  ["archived", / copy(?: \d+)?\.[^.]+$/, "* copy.*"],
  ["story", /\.(?:story|stories)\.[^.]+$/, "*.stories.*"],
  ["test", /\.(?:tests?|specs?|e2e|cy|bench|test-d)\.[^.]+$/, "*.test.*"],
  ["test", /\.(?:e2e|int|integration|unit|functional)-(?:test|spec)\.[^.]+$/, "*.e2e-spec.*"],
  ["test", /_(?:test|spec)\.[^.]+$/, "*_test.*"],
  ["test", /\.(?:test|spec)[-.](?:helpers?|utils?|setup|support)\.[^.]+$/, "*.test.helpers.*"],
  [
    "test",
    /^(?:vitest|jest|playwright|cypress|karma|wdio)(?:[.-].+)?\.(?:config|setup|workspace)\b/,
    "vitest.config.*",
  ],
  ["test", /^(?:setuptests?|test-?utils|test-?setup|test-?helpers?)\.[^.]+$/, "testUtils.*"],
  ["fixture", /[-.](?:fixtures?|mocks?)\.[^.]+$/, "*.mock.*"],
  ["fixture", /^(?:mock|mocked|dummy|fake|test)[-_]?data\.[^.]+$/, "mockData.*"],
  ["generated", /[-._]generated(?:\.[^.]+)?\.[^.]+$/, "*.generated.*"],
  ["generated", /\.gen\.[^.]+$|[._]pb\.[^.]+$/, "*.gen.*"],
  ["generated", /^(?:database|supabase)\.types\.ts$/, "database.types.ts"],
];

/** Anything else is passed over at once: this runs for every file of a tree. */
const anyName = new RegExp(names.map(([, pattern]) => pattern.source).join("|"));

/** What a file's own name says against its being live. */
export function findTellingName(path: string): NotLive | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (!anyName.test(name)) return undefined;
  const found = names.find(([, pattern]) => pattern.test(name));
  return found === undefined ? undefined : { live: false, reason: found[0], because: found[2] };
}
