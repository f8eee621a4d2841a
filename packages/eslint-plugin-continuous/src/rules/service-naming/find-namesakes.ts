import { toStem, type CatalogedService, type ServiceFacts, type ServicePackage } from "@continuous/source";

import { findPackage } from "../../find-package.js";
import { isVariant } from "./is-variant.js";
import { isGenericStem } from "./is-generic-stem.js";

/** Services of other modules that go by the same name, sorted by path. Second doors to a service are none. */
export function findNamesakes(
  facts: ServiceFacts,
  path: string,
  catalog: readonly CatalogedService[],
  packages: readonly ServicePackage[] = [],
): readonly CatalogedService[] {
  if (facts.isWrapper === true) return [];
  return catalog.filter(
    (other) =>
      other.path !== path &&
      other.isWrapper !== true &&
      !isVariant(path, other.path) &&
      !isOutOfReach(path, other.path, packages) &&
      (isNamedByFile(facts, path)
        ? isNamedByFile(other, other.path) && isSameModule(facts, path, other)
        : !isNamedByFile(other, other.path) &&
          isSameName(facts, other) &&
          (!isOtherApp(path, other.path) || facts.methods.some((method) => other.methods.includes(method)))),
  );
}

/**
 * A server and the pages that ask it call what they do together by one name, and nothing imports from two applications,
 * so that nobody takes the one for the other.
 */
function isOutOfReach(path: string, other: string, packages: readonly ServicePackage[]): boolean {
  const [one, two] = [findPackage(path, packages), findPackage(other, packages)];
  if (one === undefined || two === undefined || one === two) return false;
  if (one.isApplication === true && two.isApplication === true) return true;
  return (one.runtime === "node" && two.hasPages) || (two.runtime === "node" && one.hasPages);
}

/** Nothing imports from two apps: there a name is taken twice only where a job is done twice. */
function isOtherApp(path: string, other: string): boolean {
  const [one, two] = [appOf(path), appOf(other)];
  return one !== undefined && two !== undefined && one !== two;
}

function appOf(path: string): string | undefined {
  return /^(?:.*\/)?apps\/[^/]+\//u.exec(path)?.[0];
}

/** A module of functions has no name but its file's. */
function isNamedByFile(facts: ServiceFacts, path: string): boolean {
  return (
    facts.kind === "functions" ||
    (facts.kind === "object" && facts.name === toStem(path) && facts.exports.join() === "default")
  );
}

/**
 * A file may be called as another is elsewhere, as long as it does something else: only where a fifth of what the smaller
 * one exports goes by the same names, one is taken for the other.
 */
function isSameModule(facts: ServiceFacts, path: string, other: CatalogedService): boolean {
  if (toStem(path) !== toStem(other.path) || isGenericStem(path)) return false;
  const shared = facts.methods.filter((method) => other.methods.includes(method)).length;
  return shared > 0 && shared * 5 >= Math.min(facts.methods.length, other.methods.length);
}

/** A class and its instance are one service: `AuthService` here and `authService` there are namesakes. */
function isSameName(facts: ServiceFacts, other: ServiceFacts): boolean {
  const own = namesOf(facts);
  return namesOf(other).some((name) => own.includes(name));
}

function namesOf({ name, instanceName }: ServiceFacts): readonly string[] {
  return [name, instanceName].flatMap((known) => (known === null || known === "default" ? [] : [known.toLowerCase()]));
}
