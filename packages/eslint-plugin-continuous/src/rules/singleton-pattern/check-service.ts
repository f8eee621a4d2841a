import type { CatalogedService, ServiceCatalog, ServiceKeeper, ServiceNode } from "@continuous/source";
import type { TSESLint } from "@typescript-eslint/utils";

import type { SingletonPatternReport } from "./report.js";
import { toPrivateConstructor } from "./to-private-constructor.js";
import { toSingletonClass } from "./to-singleton-class.js";

/** Doubles for tests that stand among live code are made by each test anew. */
const isDouble = /(?:^|\/)(?:mock|fake|stub)[-_.][^/]*$/iu;

interface ServiceCheck {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** Of the module, relative to the root. */
  readonly path: string;
  readonly catalog: ServiceCatalog | undefined;
  readonly isInjectionAllowed: boolean;
}

/** What is wrong with a service of this module: how many instances of it there may be. */
export function checkService(service: ServiceNode, check: ServiceCheck): SingletonPatternReport | undefined {
  const { facts, place, classNode, singleton } = service;
  if (classNode === null || singleton === null || isDouble.test(check.path)) return undefined;
  const name = facts.className ?? facts.name;
  const accessor = `${name}.${singleton.accessor ?? "getInstance()"}`;
  const isTypeScript = /\.[cm]?tsx?$/u.test(check.path);
  switch (singleton.fault) {
    case "new-each-time":
      return { node: singleton.node ?? place, messageId: "newEachTime", data: { name: accessor } };
    case "skips-cache":
      return { node: singleton.node ?? place, messageId: "skipsCache", data: { name: accessor } };
    case "public-constructor":
      // JavaScript has no other constructor.
      return isTypeScript ? publicConstructor(service, name, accessor, check.sourceCode) : undefined;
    case "uncached": {
      if (isKeptElsewhere(name, check) || (singleton.injected && check.isInjectionAllowed)) return undefined;
      const fix =
        facts.className === null ? undefined : toSingletonClass(classNode, name, check.sourceCode, isTypeScript);
      return {
        node: place,
        messageId: singleton.injected ? "injected" : "uncached",
        data: { name },
        suggest: fix === undefined ? [] : [{ messageId: "makeSingleton", data: { name }, fix }],
      };
    }
    default:
      return undefined;
  }
}

function publicConstructor(
  { place, classNode, singleton }: ServiceNode,
  name: string,
  accessor: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): SingletonPatternReport {
  const constructor = singleton?.node ?? null;
  const fix = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix | null => {
    const open = classNode?.body;
    if (constructor !== null) return toPrivateConstructor(constructor, sourceCode, fixer);
    // A base's constructor takes what it takes: a new one would have to know.
    return open === undefined || classNode?.superClass != null
      ? null
      : fixer.insertTextAfterRange([open.range[0], open.range[0] + 1], "\n  private constructor() {}\n");
  };
  return {
    node: place,
    messageId: "publicConstructor",
    data: { name, accessor },
    suggest: [{ messageId: "makeConstructorPrivate", data: { name }, fix }],
  };
}

/** Who has an instance of a class, by the class: each class of a run asks. */
interface Holders {
  readonly offers: ReadonlyMap<string, readonly CatalogedService[]>;
  readonly keeps: ReadonlyMap<string, readonly (CatalogedService | ServiceKeeper)[]>;
}

const holdersOf = new WeakMap<ServiceCatalog, Holders>();

function toHolders({ services, keepers = [] }: ServiceCatalog): Holders {
  const offers = new Map<string, CatalogedService[]>();
  const keeps = new Map<string, (CatalogedService | ServiceKeeper)[]>();
  for (const service of services) {
    const { className, instanceName, isWrapper } = service;
    if (isWrapper !== true || className === null || instanceName === null) continue;
    add(offers, className, service);
  }
  for (const keeper of [...services, ...keepers]) {
    for (const name of keeper.keeps ?? []) add(keeps, name, keeper);
  }
  return { offers, keeps };
}

function add<Item>(groups: Map<string, Item[]>, name: string, item: Item): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [item]);
  else group.push(item);
}

/**
 * Whether another module holds the one instance: `export const authService = new AuthService()`, or a class or module that
 * has it as a part. With two that do, there are two instances.
 */
function isKeptElsewhere(name: string, { catalog, path }: ServiceCheck): boolean {
  if (catalog === undefined) return false;
  const holders = holdersOf.get(catalog) ?? toHolders(catalog);
  holdersOf.set(catalog, holders);
  const isOffered = holders.offers.get(name)?.some((other) => other.path !== path) === true;
  const [keeper, ...more] = (holders.keeps.get(name) ?? []).filter(
    (other) => !("name" in other && other.path === path),
  );
  if (isOffered) return true;
  if (keeper === undefined || more.length > 0) return false;
  // What a package hands out is not kept by the first app that takes it: the next one makes another.
  return "name" in keeper || packageOf(keeper.path) === packageOf(path);
}

function packageOf(path: string): string | undefined {
  return /^(?:apps|extensions|libs|packages|plugins)\/[^/]+\//u.exec(path)?.[0];
}
