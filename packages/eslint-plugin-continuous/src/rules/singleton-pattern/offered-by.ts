import type { CatalogedService } from "@continuous/source";

/** How a service's module hands out its one instance; `undefined` where it does not. */
export function offeredBy({
  className,
  instanceName,
  singleton,
  accessor,
  exports,
}: CatalogedService): string | undefined {
  if (instanceName !== null && instanceName !== "default") return instanceName;
  if (accessor !== undefined && className !== null) return `${className}.${accessor}`;
  if (singleton?.mechanism !== "factory") return undefined;
  const factory = exports.find((name) => name !== className && name !== "default");
  return factory === undefined ? undefined : `${factory}()`;
}
