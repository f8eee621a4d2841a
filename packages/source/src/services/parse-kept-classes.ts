import { findHandedFactories } from "./find-handed-factories.js";
import { findKeptClasses } from "./find-kept-classes.js";
import { findProvidedClasses } from "./find-provided-classes.js";
import { parseTree } from "./parse-tree.js";
import { sortedNames } from "./sorted-names.js";
import { toModuleShape } from "./to-module-shape.js";

/**
 * `new X`, `new module.X`, and the `X as` of an import under another name. A name is tried from its beginning alone:
 * a word of five million letters would otherwise be tried from each of them.
 */
const mention = /\bnew\s+(?:[\p{L}\p{N}_$]+\.)?([\p{L}\p{N}_$]+)|(?<![\p{L}\p{N}_$])([\p{L}\p{N}_$]+)\s+as\s/gu;

/** How a container is told of classes. */
const toldOf = /\b(?:providers|useClass)\b/u;

/**
 * Which of some classes a module makes an instance of and keeps, sorted. It costs a parse only where the text names one
 * of them so that it may. A text that does not parse keeps none: whoever lints it says so.
 *
 * @param classNames - As their modules export them.
 */
export function parseKeptClasses(path: string, source: string, classNames: ReadonlySet<string>): readonly string[] {
  if (![...classNames].some((name) => source.includes(name))) return [];
  const mayKeep =
    toldOf.test(source) ||
    [...source.matchAll(mention)].some(([, made, renamed]) => classNames.has(made ?? renamed ?? ""));
  if (!mayKeep) return [];
  const kept = parseTree(path, source, (program) => {
    const shape = toModuleShape(program);
    return sortedNames([
      ...findKeptClasses([program], shape),
      ...findHandedFactories(program, shape),
      ...findProvidedClasses(program, shape),
    ]);
  });
  return "code" in kept ? [] : kept.filter((name) => classNames.has(name));
}
