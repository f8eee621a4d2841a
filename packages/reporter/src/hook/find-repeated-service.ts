import type { EditorSnapshot } from "@continuous/snapshot";
import type { ServiceFacts } from "@continuous/source";

/** A service that there is already, and what of it is written again. */
export interface RepeatedService {
  readonly name: string;
  readonly path: string;
  /** Methods that both have; empty where it is the name alone. */
  readonly methods: readonly string[];
}

/** Fewer methods in common are chance: many things have a `get` and a `list`. */
const fewestShared = 2;
/** Of the methods of the smaller one. */
const sharedPart = 0.6;

/**
 * The service of the inventory that a written one repeats: by its name, else by what most of its methods are called. What is
 * tracked at the same path is that file itself.
 */
export function findRepeatedService(
  written: readonly Pick<ServiceFacts, "name" | "methods">[],
  path: string,
  catalog: NonNullable<EditorSnapshot["services"]>["catalog"] | undefined,
): RepeatedService | null {
  if (catalog === undefined || catalog.services.some((service) => service.path === path)) return null;
  let best: RepeatedService | null = null;
  for (const service of written) {
    for (const known of catalog.services) {
      const methods = service.methods.filter((method) => known.methods.includes(method));
      if (toKey(service.name) === toKey(known.name)) return { name: known.displayName, path: known.path, methods };
      const smaller = Math.min(service.methods.length, known.methods.length);
      if (methods.length < fewestShared || methods.length < smaller * sharedPart) continue;
      if (best === null || methods.length > best.methods.length) {
        best = { name: known.displayName, path: known.path, methods };
      }
    }
  }
  return best;
}

/** `MailService`, `mailService`, `mail-service` and `Mail` are one name. */
function toKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/service$/u, "");
}
