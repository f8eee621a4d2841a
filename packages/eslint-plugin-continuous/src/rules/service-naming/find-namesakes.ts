import { toStem, type CatalogedService, type ServiceFacts } from "@continuous/source";

import { isVariant } from "./is-variant.js";
import { isGenericStem } from "./is-generic-stem.js";

/** Services of other modules that go by the same name, sorted by path. Second doors to a service are none. */
export function findNamesakes(
  facts: ServiceFacts,
  path: string,
  catalog: readonly CatalogedService[],
): readonly CatalogedService[] {
  if (facts.isWrapper === true) return [];
  const own = namesOf(facts, path);
  return catalog.filter(
    (other) =>
      other.path !== path &&
      other.isWrapper !== true &&
      !isVariant(path, other.path) &&
      (other.kind === "functions") === (facts.kind === "functions") &&
      namesOf(other, other.path).some((name) => own.includes(name)),
  );
}

/** A class and its instance are one service: `AuthService` here and `authService` there are namesakes. */
function namesOf(facts: ServiceFacts, path: string): readonly string[] {
  if (facts.kind === "functions") return isGenericStem(path) ? [] : [toStem(path)];
  return [facts.name, facts.instanceName].flatMap((name) =>
    name === null || name === "default" ? [] : [name.toLowerCase()],
  );
}
