/** Words with which a name says something that `is_` before it would not: people must find a better one. */
const verbs =
  /^(?:accept|allow|auto|can|could|did|disable|do|does|enable|force|hide|include|keep|may|must|need|notify|receive|require|send|share|should|show|skip|use|want|was|were|will|wants|needs|uses|allows|requires|accepts|includes|shows|sends)(?:_|$)/u;
/** Parts of which a thing has one, or has not. */
const possessions = /(?:^|_)(?:access|account|children|errors|image|photo|password|permission|subscription)$/u;

/**
 * A boolean's better name: `active` is `is_active`. `undefined` where nobody can tell without knowing what it means.
 *
 * @param prefixes - Those that standards.yaml allows, in its order.
 */
export function toBooleanName(name: string, prefixes: readonly string[]): string | undefined {
  if (verbs.test(name)) return undefined;
  // `isActive` where `is_` is asked for.
  const [, camel] = /^(?:is|has)([A-Z].*)$/u.exec(name) ?? [];
  if (camel !== undefined) return undefined;
  const wanted = possessions.test(name) ? prefixes.find((prefix) => prefix.startsWith("has")) : undefined;
  const prefix = wanted ?? prefixes[0];
  if (prefix === undefined) return undefined;
  // A prefix without an underscore is one of camelCase.
  return prefix.endsWith("_") ? `${prefix}${name}` : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
