import type { ServiceCatalog, ServiceNode } from "@continuous/source";
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

/**
 * Whether another module holds the one instance: `export const authService = new AuthService()`, or a class or module that
 * has it as a part. With two that do, there are two instances.
 */
function isKeptElsewhere(name: string, { catalog, path }: ServiceCheck): boolean {
  const others = (catalog?.services ?? []).filter((other) => other.path !== path);
  const isOffered = others.some(
    (other) => other.isWrapper === true && other.className === name && other.instanceName !== null,
  );
  const [keeper, ...more] = [...others, ...(catalog?.keepers ?? [])].filter(
    (other) => other.keeps?.includes(name) === true,
  );
  if (isOffered) return true;
  if (keeper === undefined || more.length > 0) return false;
  // What a package hands out is not kept by the first app that takes it: the next one makes another.
  return "name" in keeper || packageOf(keeper.path) === packageOf(path);
}

function packageOf(path: string): string | undefined {
  return /^(?:apps|extensions|libs|packages|plugins)\/[^/]+\//u.exec(path)?.[0];
}
